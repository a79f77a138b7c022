namespace OpenGov.Seguimiento.Observaciones;

internal sealed class ConsultarVersionDeObservacionEndpoint : IEndpoint
{
    public static void Map(RouteGroupBuilder api) => api
        .MapDocumentVersion<ObservacionCiudadanaDetalle>(SeguimientoModule.Schema, "observaciones")
        .WithName("ConsultarVersionDeObservacion")
        .WithSummary("Consulta una observación ciudadana en una de sus versiones")
        .AllowAnonymous();
}
