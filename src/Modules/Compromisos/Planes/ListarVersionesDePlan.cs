namespace OpenGov.Compromisos.Planes;

internal sealed class ListarVersionesDePlanEndpoint : IEndpoint
{
    public static void Map(RouteGroupBuilder api) => api
        .MapDocumentVersions(CompromisosModule.Schema, "planes")
        .WithName("ListarVersionesDePlan")
        .WithSummary("Lista los actos que hicieron de un plan lo que es")
        .AllowAnonymous();
}
