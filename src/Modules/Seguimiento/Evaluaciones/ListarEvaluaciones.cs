namespace OpenGov.Seguimiento.Evaluaciones;

internal sealed class ListarEvaluacionesEndpoint : IEndpoint
{
    public static void Map(RouteGroupBuilder api) => api
        .MapDocumentList<EvaluacionDetalle>(SeguimientoModule.Schema, "evaluaciones",
        [
            DocumentFilter.On("compromiso_folio", "Folio del compromiso."),
            DocumentFilter.On("plan_folio", "Folio del plan."),
            DocumentFilter.On("momento", "Momento de la evaluación."),
            DocumentFilter.On("estado", "Estado de la evaluación."),
        ])
        .WithName("ListarEvaluaciones")
        .WithSummary("Lista las evaluaciones de los compromisos")
        .AllowAnonymous();
}
