namespace OpenGov.Seguimiento.Evaluaciones;

internal sealed class ConsultarVersionDeEvaluacionEndpoint : IEndpoint
{
    public static void Map(RouteGroupBuilder api) => api
        .MapDocumentVersion<EvaluacionDetalle>(SeguimientoModule.Schema, "evaluaciones")
        .WithName("ConsultarVersionDeEvaluacion")
        .WithSummary("Consulta una evaluación en una de sus versiones")
        .AllowAnonymous();
}
