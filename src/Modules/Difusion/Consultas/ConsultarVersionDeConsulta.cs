namespace OpenGov.Difusion.Consultas;

internal sealed class ConsultarVersionDeConsultaEndpoint : IEndpoint
{
    public static void Map(RouteGroupBuilder api) => api
        .MapDocumentVersion<ConsultaPublicaDetalle>(DifusionModule.Schema, "consultas")
        .WithName("ConsultarVersionDeConsulta")
        .WithSummary("Consulta una consulta pública en una de sus versiones")
        .AllowAnonymous();
}
