namespace OpenGov.Compromisos.Modificaciones;

internal sealed class ListarModificacionesEndpoint : IEndpoint
{
    public static void Map(RouteGroupBuilder api) => api
        .MapDocumentList<SolicitudModificacionDetalle>(CompromisosModule.Schema, "modificaciones",
        [
            DocumentFilter.On("estado", "Estado de la solicitud, por ejemplo autorizada."),
            DocumentFilter.On("compromiso_folio", "Folio del compromiso."),
            DocumentFilter.On("plan_folio", "Folio del plan."),
            DocumentFilter.On("extemporanea", "true para las que recorren una fecha que ya había pasado."),
            new DocumentFilter("solicitante_folio", "solicitante.organizacion_folio", "Folio de la organización que la pide."),
        ])
        .WithName("ListarModificaciones")
        .WithSummary("Lista las solicitudes de modificación de compromisos lanzados")
        .AllowAnonymous();
}
