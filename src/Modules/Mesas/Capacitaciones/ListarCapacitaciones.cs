namespace OpenGov.Mesas.Capacitaciones;

internal sealed class ListarCapacitacionesEndpoint : IEndpoint
{
    public static void Map(RouteGroupBuilder api) => api
        .MapDocumentList<CapacitacionDetalle>(MesasModule.Schema, "capacitaciones",
        [
            DocumentFilter.On("ejercicio_folio", "Folio del ejercicio."),
            DocumentFilter.On("audiencia", "A quién se dirige: ciudadania, organizaciones_sociales o servidores_publicos."),
            DocumentFilter.On("estado", "Situación: programada, impartida o cancelada."),
            new DocumentFilter("mesa_folio", "mesas_folios[]", "Folio de una mesa a la que acompaña."),
        ])
        .WithName("ListarCapacitaciones")
        .WithSummary("Lista las capacitaciones")
        .AllowAnonymous();
}
