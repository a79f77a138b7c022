namespace OpenGov.Difusion.Paginas;

internal sealed class ConsultarVersionDePaginaEndpoint : IEndpoint
{
    public static void Map(RouteGroupBuilder api) => api
        .MapDocumentVersion<PaginaPublicaDetalle>(DifusionModule.Schema, "paginas", draftScope: Scopes.EscribirPaginas)
        .WithName("ConsultarVersionDePagina")
        .WithSummary("Consulta una página pública en una de sus versiones")
        .AllowAnonymous();
}
