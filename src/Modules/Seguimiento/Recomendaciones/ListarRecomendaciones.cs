namespace OpenGov.Seguimiento.Recomendaciones;

internal sealed class ListarRecomendacionesEndpoint : IEndpoint
{
    public static void Map(RouteGroupBuilder api) => api
        .MapDocumentList<RecomendacionDetalle>(SeguimientoModule.Schema, "recomendaciones",
        [
            DocumentFilter.On("plan_folio", "Folio del plan."),
            DocumentFilter.On("compromiso_folio", "Folio del compromiso."),
            DocumentFilter.On("destinatario_folio", "Folio de la organización destinataria."),
            DocumentFilter.On("estado", "Estado de la recomendación."),
        ])
        .WithName("ListarRecomendaciones")
        .WithSummary("Lista las recomendaciones del comité")
        .AllowAnonymous();
}
