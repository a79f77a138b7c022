namespace OpenGov.Difusion.Propuestas;

internal sealed class ListarPropuestasEndpoint : IEndpoint
{
    public static void Map(RouteGroupBuilder api) => api
        .MapDocumentList<PropuestaDetalle>(DifusionModule.Schema, "propuestas",
        [
            DocumentFilter.On("consulta_folio", "Folio de la consulta."),
            DocumentFilter.On("plan_folio", "Folio del plan."),
            DocumentFilter.On("compromiso_folio", "Folio del compromiso al que se refiere."),
            DocumentFilter.On("canal", "Canal por el que llegó."),
            DocumentFilter.On("estado", "Estado de la propuesta."),
            new DocumentFilter("duplicada_de_folio", "respuesta.duplicada_de_folio", "Folio de la propuesta a la que repiten."),
            new DocumentFilter("causa", "no_admision.causa", "Causa por la que no se admitió."),
            new DocumentFilter("lote", "captura.lote", "Lote en el que se capturó."),
        ])
        .WithName("ListarPropuestas")
        .WithSummary("Lista las propuestas")
        .AllowAnonymous();
}
