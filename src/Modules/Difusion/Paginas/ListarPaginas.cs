namespace OpenGov.Difusion.Paginas;

internal sealed class ListarPaginasEndpoint : IEndpoint
{
    public static void Map(RouteGroupBuilder api) => api
        .MapDocumentList<PaginaPublicaDetalle>(DifusionModule.Schema, "paginas",
        [
            DocumentFilter.On("ruta", "Ruta en la que el sitio la presenta, por ejemplo /como-participar."),
            DocumentFilter.On("estado", "Estado de la página."),
        ],
        draftScope: Scopes.EscribirPaginas)
        .WithName("ListarPaginas")
        .WithSummary("Lista las páginas públicas")
        .AllowAnonymous();
}
