namespace OpenGov.Seguimiento.Indicadores;

internal sealed class ListarIndicadoresEndpoint : IEndpoint
{
    public static void Map(RouteGroupBuilder api) => api
        .MapDocumentList<IndicadorDetalle>(SeguimientoModule.Schema, "indicadores",
        [
            DocumentFilter.On("compromiso_folio", "Folio del compromiso."),
            DocumentFilter.On("plan_folio", "Folio del plan."),
            new DocumentFilter("nivel", "diseno.nivel", "actividad, resultado o impacto."),
            DocumentFilter.On("estado", "Estado del indicador."),
        ])
        .WithName("ListarIndicadores")
        .WithSummary("Lista los indicadores")
        .AllowAnonymous();
}
