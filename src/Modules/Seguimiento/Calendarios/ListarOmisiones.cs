namespace OpenGov.Seguimiento.Calendarios;

internal sealed class ListarOmisionesEndpoint : IEndpoint
{
    public static void Map(RouteGroupBuilder api) => api
        .MapDocumentList<OmisionReporteDetalle>(SeguimientoModule.Schema, "omisiones",
        [
            DocumentFilter.On("compromiso_folio", "Folio del compromiso."),
            DocumentFilter.On("plan_folio", "Folio del plan."),
            DocumentFilter.On("responsable_folio", "Folio de la organización responsable."),
            new DocumentFilter("periodo", "periodo.clave", "Clave del periodo, por ejemplo 2022-T1."),
            DocumentFilter.On("estado", "sin_reporte, entregado_tarde o sin_efecto."),
        ])
        .WithName("ListarOmisiones")
        .WithSummary("Lista las omisiones de reporte")
        .AllowAnonymous();
}
