namespace OpenGov.Difusion.Paginas;

internal sealed class ConsultarPaginaEndpoint : IEndpoint
{
    public static void Map(RouteGroupBuilder api) => api
        .MapDocument<PaginaPublicaDetalle>(DifusionModule.Schema, "paginas", draftScope: Scopes.EscribirPaginas)
        .WithName("ConsultarPagina")
        .WithSummary("Consulta una página pública")
        .AllowAnonymous();
}
