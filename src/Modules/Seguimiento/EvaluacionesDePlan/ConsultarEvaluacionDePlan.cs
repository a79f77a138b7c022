namespace OpenGov.Seguimiento.EvaluacionesDePlan;

internal sealed class ConsultarEvaluacionDePlanEndpoint : IEndpoint
{
    public static void Map(RouteGroupBuilder api) => api
        .MapDocument<EvaluacionPlanDetalle>(SeguimientoModule.Schema, "evaluaciones-finales")
        .WithName("ConsultarEvaluacionDePlan")
        .WithSummary("Consulta la evaluación final de un plan")
        .AllowAnonymous();
}
