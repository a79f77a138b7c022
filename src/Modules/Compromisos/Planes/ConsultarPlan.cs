namespace OpenGov.Compromisos.Planes;

internal sealed class ConsultarPlanEndpoint : IEndpoint
{
    public static void Map(RouteGroupBuilder api) => api
        .MapDocument<PlanAccionLocalDetalle>(CompromisosModule.Schema, "planes")
        .WithName("ConsultarPlan")
        .WithSummary("Consulta un plan")
        .AllowAnonymous();
}
