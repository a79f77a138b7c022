namespace OpenGov.Seguimiento.Observaciones;

internal sealed class ConsultarObservacionEndpoint : IEndpoint
{
    public static void Map(RouteGroupBuilder api) => api
        .MapDocument<ObservacionCiudadanaDetalle>(SeguimientoModule.Schema, "observaciones")
        .WithName("ConsultarObservacion")
        .WithSummary("Consulta una observación ciudadana")
        .AllowAnonymous();
}
