namespace OpenGov.Seguimiento.Observaciones;

internal sealed class ListarObservacionesEndpoint : IEndpoint
{
    public static void Map(RouteGroupBuilder api) => api
        .MapDocumentList<ObservacionCiudadanaDetalle>(SeguimientoModule.Schema, "observaciones",
        [
            DocumentFilter.On("evidencia_folio", "Folio de la evidencia."),
            DocumentFilter.On("compromiso_folio", "Folio del compromiso."),
            DocumentFilter.On("estado", "Estado de la observación."),
        ])
        .WithName("ListarObservaciones")
        .WithSummary("Lista las observaciones ciudadanas sobre evidencias")
        .AllowAnonymous();
}
