namespace OpenGov.Secretariado.Sesiones;

internal sealed class ListarSesionesEndpoint : IEndpoint
{
    public static void Map(RouteGroupBuilder api) => api
        .MapDocumentList<SesionDetalle>(SecretariadoModule.Schema, "sesiones",
        [
            DocumentFilter.On("secretariado_folio", "Folio del STL."),
            DocumentFilter.On("ejercicio_folio", "Folio del ejercicio."),
            DocumentFilter.On("tipo", "Instalación, ordinaria o extraordinaria."),
            DocumentFilter.On("estado", "En qué punto va."),
            new("modalidad", "convocatoria.modalidad", "Presencial, virtual o híbrida."),
            new("convocatoria_tardia", "convocatoria.convocatoria_tardia", "Verdadero para las que se convocaron con menos días que los mínimos."),
            new("asistente_folio", "asistencias[].persona.folio", "Folio de una persona que asistió."),
        ])
        .WithName("ListarSesiones")
        .WithSummary("Lista las sesiones")
        .AllowAnonymous();
}
