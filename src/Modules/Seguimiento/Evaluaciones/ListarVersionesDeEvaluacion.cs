namespace OpenGov.Seguimiento.Evaluaciones;

internal sealed class ListarVersionesDeEvaluacionEndpoint : IEndpoint
{
    public static void Map(RouteGroupBuilder api) => api
        .MapDocumentVersions(SeguimientoModule.Schema, "evaluaciones")
        .WithName("ListarVersionesDeEvaluacion")
        .WithSummary("Lista los actos que han cambiado una evaluación")
        .AllowAnonymous();
}
