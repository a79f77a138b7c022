namespace OpenGov.Seguimiento.Evaluaciones;

internal sealed class ConsultarEvaluacionEndpoint : IEndpoint
{
    public static void Map(RouteGroupBuilder api) => api
        .MapDocument<EvaluacionDetalle>(SeguimientoModule.Schema, "evaluaciones")
        .WithName("ConsultarEvaluacion")
        .WithSummary("Consulta una evaluación")
        .AllowAnonymous();
}
