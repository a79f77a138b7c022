namespace OpenGov.Seguimiento.Umbrales;

internal sealed class ListarVersionesDeUmbralesEndpoint : IEndpoint
{
    public static void Map(RouteGroupBuilder api) => api
        .MapDocumentVersions(SeguimientoModule.Schema, "umbrales")
        .WithName("ListarVersionesDeUmbrales")
        .WithSummary("Lista los actos que han cambiado unos umbrales")
        .AllowAnonymous();
}
