namespace OpenGov.Secretariado.Acuerdos;

internal sealed class ListarAcuerdosEndpoint : IEndpoint
{
    public static void Map(RouteGroupBuilder api) => api
        .MapDocumentList<AcuerdoDetalle>(SecretariadoModule.Schema, "acuerdos",
        [
            DocumentFilter.On("secretariado_folio", "Folio del STL."),
            DocumentFilter.On("ejercicio_folio", "Folio del ejercicio."),
            DocumentFilter.On("sesion_folio", "Folio de la sesión."),
            DocumentFilter.On("objeto_folio", "Folio de aquello de lo que habla."),
            DocumentFilter.On("materia", "Materia."),
            DocumentFilter.On("resultado", "Si se adoptó."),
            DocumentFilter.On("estado", "Su seguimiento."),
            new("responsable_folio", "responsable.folio", "Folio de quien responde de él."),
        ])
        .WithName("ListarAcuerdos")
        .WithSummary("Lista los acuerdos")
        .AllowAnonymous();
}
