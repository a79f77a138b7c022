namespace OpenGov.Seguimiento.Mediciones;

internal sealed class ListarVersionesDeMedicionEndpoint : IEndpoint
{
    public static void Map(RouteGroupBuilder api) => api
        .MapDocumentVersions(SeguimientoModule.Schema, "mediciones")
        .WithName("ListarVersionesDeMedicion")
        .WithSummary("Lista los actos que han cambiado una medición")
        .AllowAnonymous();
}
