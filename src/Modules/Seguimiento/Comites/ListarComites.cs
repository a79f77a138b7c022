namespace OpenGov.Seguimiento.Comites;

internal sealed class ListarComitesEndpoint : IEndpoint
{
    public static void Map(RouteGroupBuilder api) => api
        .MapDocumentList<ComiteSeguimientoDetalle>(SeguimientoModule.Schema, "comites",
        [
            DocumentFilter.On("plan_folio", "Folio del plan."),
            DocumentFilter.On("estado", "Estado del comité."),
            new DocumentFilter("persona_folio", "integrantes[].persona_folio", "Persona que lo integra o lo integró."),
        ])
        .WithName("ListarComites")
        .WithSummary("Lista los comités de seguimiento")
        .AllowAnonymous();
}
