namespace OpenGov.Seguimiento.Expedientes;

internal sealed class ListarExpedientesEndpoint : IEndpoint
{
    public static void Map(RouteGroupBuilder api) => api
        .MapDocumentList<ExpedienteDetalle>(SeguimientoModule.Schema, "expedientes",
        [
            DocumentFilter.On("plan_folio", "Folio del plan."),
            DocumentFilter.On("responsable_folio", "Folio de la organización responsable."),
            DocumentFilter.On("estado", "Estado del expediente."),
        ])
        .WithName("ListarExpedientes")
        .WithSummary("Lista los expedientes de seguimiento")
        .AllowAnonymous();
}
