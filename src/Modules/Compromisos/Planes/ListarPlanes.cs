namespace OpenGov.Compromisos.Planes;

internal sealed class ListarPlanesEndpoint : IEndpoint
{
    public static void Map(RouteGroupBuilder api) => api
        .MapDocumentList<PlanAccionLocalDetalle>(CompromisosModule.Schema, "planes",
        [
            DocumentFilter.On("estado", "Estado del plan, por ejemplo en_consulta."),
        ])
        .WithName("ListarPlanes")
        .WithSummary("Lista los planes de acción local")
        .AllowAnonymous();
}
