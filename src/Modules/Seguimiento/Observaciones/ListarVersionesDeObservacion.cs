namespace OpenGov.Seguimiento.Observaciones;

internal sealed class ListarVersionesDeObservacionEndpoint : IEndpoint
{
    public static void Map(RouteGroupBuilder api) => api
        .MapDocumentVersions(SeguimientoModule.Schema, "observaciones")
        .WithName("ListarVersionesDeObservacion")
        .WithSummary("Lista los actos que han cambiado una observación ciudadana")
        .AllowAnonymous();
}
