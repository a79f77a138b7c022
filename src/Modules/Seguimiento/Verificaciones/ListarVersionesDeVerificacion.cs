namespace OpenGov.Seguimiento.Verificaciones;

internal sealed class ListarVersionesDeVerificacionEndpoint : IEndpoint
{
    public static void Map(RouteGroupBuilder api) => api
        .MapDocumentVersions(SeguimientoModule.Schema, "verificaciones")
        .WithName("ListarVersionesDeVerificacion")
        .WithSummary("Lista los actos que han cambiado una verificación")
        .AllowAnonymous();
}
