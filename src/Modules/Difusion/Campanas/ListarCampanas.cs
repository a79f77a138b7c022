namespace OpenGov.Difusion.Campanas;

internal sealed class ListarCampanasEndpoint : IEndpoint
{
    public static void Map(RouteGroupBuilder api) => api
        .MapDocumentList<CampanaDifusionDetalle>(DifusionModule.Schema, "campanas",
        [
            DocumentFilter.On("plan_folio", "Folio del plan."),
            DocumentFilter.On("publico", "Público al que se dirige."),
            DocumentFilter.On("estado", "Estado de la campaña."),
        ])
        .WithName("ListarCampanas")
        .WithSummary("Lista las campañas de difusión")
        .AllowAnonymous();
}
