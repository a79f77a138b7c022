namespace OpenGov.Compromisos.Planes;

internal sealed class ConsultarVersionDePlanEndpoint : IEndpoint
{
    public static void Map(RouteGroupBuilder api) => api
        .MapDocumentVersion<PlanAccionLocalDetalle>(CompromisosModule.Schema, "planes")
        .WithName("ConsultarVersionDePlan")
        .WithSummary("Consulta una versión de un plan, como se publicó")
        .AllowAnonymous();
}
