namespace OpenGov.Seguimiento.Reportes;

internal sealed class ConsultarVersionDeReporteEndpoint : IEndpoint
{
    public static void Map(RouteGroupBuilder api) => api
        .MapDocumentVersion<ReporteAvanceDetalle>(SeguimientoModule.Schema, "reportes", draftScope: Scopes.Reportar)
        .WithName("ConsultarVersionDeReporte")
        .WithSummary("Consulta un reporte de avance en una de sus versiones")
        .AllowAnonymous();
}
