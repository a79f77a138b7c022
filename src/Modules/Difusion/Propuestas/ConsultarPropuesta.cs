namespace OpenGov.Difusion.Propuestas;

internal sealed class ConsultarPropuestaEndpoint : IEndpoint
{
    public static void Map(RouteGroupBuilder api) => api
        .MapDocument<PropuestaDetalle>(DifusionModule.Schema, "propuestas")
        .WithName("ConsultarPropuesta")
        .WithSummary("Consulta una propuesta")
        .AllowAnonymous();
}
