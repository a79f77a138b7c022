namespace OpenGov.Seguimiento.Verificaciones;

internal sealed class ListarVerificacionesEndpoint : IEndpoint
{
    public static void Map(RouteGroupBuilder api) => api
        .MapDocumentList<VerificacionDetalle>(SeguimientoModule.Schema, "verificaciones",
        [
            DocumentFilter.On("compromiso_folio", "Folio del compromiso."),
            DocumentFilter.On("actividad", "Clave de la actividad."),
            DocumentFilter.On("persona_folio", "Integrante que firmó."),
            DocumentFilter.On("resultado", "Resultado de la verificación."),
            DocumentFilter.On("independencia_observada", "true para las que se observaron después."),
        ])
        .WithName("ListarVerificaciones")
        .WithSummary("Lista las verificaciones")
        .AllowAnonymous();
}
