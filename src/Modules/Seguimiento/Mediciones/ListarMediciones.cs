namespace OpenGov.Seguimiento.Mediciones;

internal sealed class ListarMedicionesEndpoint : IEndpoint
{
    public static void Map(RouteGroupBuilder api) => api
        .MapDocumentList<MedicionDetalle>(SeguimientoModule.Schema, "mediciones",
        [
            DocumentFilter.On("indicador_folio", "Folio del indicador."),
            DocumentFilter.On("compromiso_folio", "Folio del compromiso."),
            DocumentFilter.On("plan_folio", "Folio del plan."),
            DocumentFilter.On("nivel", "actividad, resultado o impacto."),
        ])
        .WithName("ListarMediciones")
        .WithSummary("Lista las mediciones")
        .AllowAnonymous();
}
