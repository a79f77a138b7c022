namespace OpenGov.Seguimiento.EvaluacionesDePlan;

internal sealed class ListarEvaluacionesDePlanEndpoint : IEndpoint
{
    public static void Map(RouteGroupBuilder api) => api
        .MapDocumentList<EvaluacionPlanDetalle>(SeguimientoModule.Schema, "evaluaciones-finales",
        [
            DocumentFilter.On("plan_folio", "Folio del plan."),
            DocumentFilter.On("ejercicio_folio", "Folio del ejercicio."),
        ])
        .WithName("ListarEvaluacionesDePlan")
        .WithSummary("Lista las evaluaciones finales de los planes")
        .AllowAnonymous();
}
