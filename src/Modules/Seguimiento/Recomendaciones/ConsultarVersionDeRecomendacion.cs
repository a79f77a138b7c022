namespace OpenGov.Seguimiento.Recomendaciones;

internal sealed class ConsultarVersionDeRecomendacionEndpoint : IEndpoint
{
    public static void Map(RouteGroupBuilder api) => api
        .MapDocumentVersion<RecomendacionDetalle>(SeguimientoModule.Schema, "recomendaciones")
        .WithName("ConsultarVersionDeRecomendacion")
        .WithSummary("Consulta una recomendación en una de sus versiones")
        .AllowAnonymous();
}
