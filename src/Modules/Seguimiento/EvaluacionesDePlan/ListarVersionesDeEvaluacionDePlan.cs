namespace OpenGov.Seguimiento.EvaluacionesDePlan;

internal sealed class ListarVersionesDeEvaluacionDePlanEndpoint : IEndpoint
{
    public static void Map(RouteGroupBuilder api) => api
        .MapDocumentVersions(SeguimientoModule.Schema, "evaluaciones-finales")
        .WithName("ListarVersionesDeEvaluacionDePlan")
        .WithSummary("Lista los actos que han hecho la evaluación final de un plan")
        .AllowAnonymous();
}
