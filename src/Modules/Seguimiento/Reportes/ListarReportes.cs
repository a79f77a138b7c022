namespace OpenGov.Seguimiento.Reportes;

internal sealed class ListarReportesEndpoint : IEndpoint
{
    public static void Map(RouteGroupBuilder api) => api
        .MapDocumentList<ReporteAvanceDetalle>(SeguimientoModule.Schema, "reportes",
        [
            DocumentFilter.On("compromiso_folio", "Folio del compromiso."),
            DocumentFilter.On("plan_folio", "Folio del plan."),
            new DocumentFilter("periodo", "periodo.clave", "Clave del periodo, por ejemplo 2022-T1."),
            DocumentFilter.On("estado", "Estado del reporte."),
        ], draftScope: Scopes.Reportar)
        .WithName("ListarReportes")
        .WithSummary("Lista los reportes de avance")
        .AllowAnonymous();
}
