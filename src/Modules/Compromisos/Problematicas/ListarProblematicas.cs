namespace OpenGov.Compromisos.Problematicas;

internal sealed class ListarProblematicasEndpoint : IEndpoint
{
    public static void Map(RouteGroupBuilder api) => api
        .MapDocumentList<ProblematicaDetalle>(CompromisosModule.Schema, "problematicas",
        [
            DocumentFilter.On("estado", "Estado de la problemática, por ejemplo validada."),
            DocumentFilter.On("tema_clave", "Tema, por ejemplo inseguridad."),
            DocumentFilter.On("ejercicio_folio", "Folio del ejercicio local."),
            new DocumentFilter("origen_folio", "origen.folio", "Folio de la mesa o de la consulta donde se identificó."),
        ])
        .WithName("ListarProblematicas")
        .WithSummary("Lista las problemáticas")
        .AllowAnonymous();
}
