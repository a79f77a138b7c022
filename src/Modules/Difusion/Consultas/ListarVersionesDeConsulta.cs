namespace OpenGov.Difusion.Consultas;

internal sealed class ListarVersionesDeConsultaEndpoint : IEndpoint
{
    public static void Map(RouteGroupBuilder api) => api
        .MapDocumentVersions(DifusionModule.Schema, "consultas")
        .WithName("ListarVersionesDeConsulta")
        .WithSummary("Lista los actos que han cambiado una consulta pública")
        .AllowAnonymous();
}
