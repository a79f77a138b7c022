namespace OpenGov.Seguimiento.Comites;

internal sealed class ListarVersionesDeComiteEndpoint : IEndpoint
{
    public static void Map(RouteGroupBuilder api) => api
        .MapDocumentVersions(SeguimientoModule.Schema, "comites")
        .WithName("ListarVersionesDeComite")
        .WithSummary("Lista los actos que han cambiado un comité de seguimiento")
        .AllowAnonymous();
}
