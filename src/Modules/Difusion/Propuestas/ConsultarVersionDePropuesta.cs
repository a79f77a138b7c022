namespace OpenGov.Difusion.Propuestas;

internal sealed class ConsultarVersionDePropuestaEndpoint : IEndpoint
{
    public static void Map(RouteGroupBuilder api) => api
        .MapDocumentVersion<PropuestaDetalle>(DifusionModule.Schema, "propuestas")
        .WithName("ConsultarVersionDePropuesta")
        .WithSummary("Consulta una propuesta en una de sus versiones")
        .AllowAnonymous();
}
