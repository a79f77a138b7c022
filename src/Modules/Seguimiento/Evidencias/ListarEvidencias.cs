namespace OpenGov.Seguimiento.Evidencias;

internal sealed class ListarEvidenciasEndpoint : IEndpoint
{
    public static void Map(RouteGroupBuilder api) => api
        .MapDocumentList<EvidenciaDetalle>(SeguimientoModule.Schema, "evidencias",
        [
            DocumentFilter.On("compromiso_folio", "Folio del compromiso."),
            DocumentFilter.On("actividad", "Clave de la actividad."),
            DocumentFilter.On("tipo", "Clase de prueba."),
            DocumentFilter.On("estado", "Estado de la evidencia."),
        ], draftScope: Scopes.LeerReservada)
        .WithName("ListarEvidencias")
        .WithSummary("Lista las evidencias")
        .AllowAnonymous();
}
