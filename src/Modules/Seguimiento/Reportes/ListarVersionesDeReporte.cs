namespace OpenGov.Seguimiento.Reportes;

internal sealed class ListarVersionesDeReporteEndpoint : IEndpoint
{
    public static void Map(RouteGroupBuilder api) => api
        .MapDocumentVersions(SeguimientoModule.Schema, "reportes", draftScope: Scopes.Reportar)
        .WithName("ListarVersionesDeReporte")
        .WithSummary("Lista los actos que han cambiado un reporte de avance")
        .AllowAnonymous();
}
