namespace OpenGov.Difusion.Paginas;

internal sealed class ListarVersionesDePaginaEndpoint : IEndpoint
{
    public static void Map(RouteGroupBuilder api) => api
        .MapDocumentVersions(DifusionModule.Schema, "paginas", draftScope: Scopes.EscribirPaginas)
        .WithName("ListarVersionesDePagina")
        .WithSummary("Lista los actos que han cambiado una página pública")
        .AllowAnonymous();
}
