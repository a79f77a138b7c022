namespace OpenGov.Seguimiento.Recomendaciones;

internal sealed class ConsultarRecomendacionEndpoint : IEndpoint
{
    public static void Map(RouteGroupBuilder api) => api
        .MapDocument<RecomendacionDetalle>(SeguimientoModule.Schema, "recomendaciones")
        .WithName("ConsultarRecomendacion")
        .WithSummary("Consulta una recomendación")
        .AllowAnonymous();
}
