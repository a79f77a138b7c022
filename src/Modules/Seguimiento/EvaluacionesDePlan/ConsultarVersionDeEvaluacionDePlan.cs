namespace OpenGov.Seguimiento.EvaluacionesDePlan;

internal sealed class ConsultarVersionDeEvaluacionDePlanEndpoint : IEndpoint
{
    public static void Map(RouteGroupBuilder api) => api
        .MapDocumentVersion<EvaluacionPlanDetalle>(SeguimientoModule.Schema, "evaluaciones-finales")
        .WithName("ConsultarVersionDeEvaluacionDePlan")
        .WithSummary("Consulta la evaluación final de un plan en una de sus versiones")
        .AllowAnonymous();
}
