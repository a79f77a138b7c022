namespace OpenGov.Difusion.Consultas;

internal sealed class ConsultarConsultaEndpoint : IEndpoint
{
    public static void Map(RouteGroupBuilder api) => api
        .MapDocument<ConsultaPublicaDetalle>(DifusionModule.Schema, "consultas")
        .WithName("ConsultarConsulta")
        .WithSummary("Consulta una consulta pública")
        .AllowAnonymous();
}
