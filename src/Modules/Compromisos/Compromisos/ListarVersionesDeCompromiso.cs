namespace OpenGov.Compromisos.Compromisos;

internal sealed class ListarVersionesDeCompromisoEndpoint : IEndpoint
{
    public static void Map(RouteGroupBuilder api) => api
        .MapDocumentVersions(CompromisosModule.Schema, "compromisos")
        .WithName("ListarVersionesDeCompromiso")
        .WithSummary("Lista los actos que hicieron de un compromiso lo que es")
        .AllowAnonymous();
}
