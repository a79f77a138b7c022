namespace OpenGov.Seguimiento.Reportes;

internal sealed class ConsultarReporteEndpoint : IEndpoint
{
    public static void Map(RouteGroupBuilder api) => api
        .MapDocument<ReporteAvanceDetalle>(SeguimientoModule.Schema, "reportes", draftScope: Scopes.Reportar)
        .WithName("ConsultarReporte")
        .WithSummary("Consulta un reporte de avance")
        .AllowAnonymous();
}
