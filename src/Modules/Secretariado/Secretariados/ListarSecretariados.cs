namespace OpenGov.Secretariado.Secretariados;

internal sealed class ListarSecretariadosEndpoint : IEndpoint
{
    public static void Map(RouteGroupBuilder api) => api
        .MapDocumentList<SecretariadoDetalle>(SecretariadoModule.Schema, "secretariados",
        [
            DocumentFilter.On("ejercicio_folio", "Folio del ejercicio."),
            DocumentFilter.On("estado", "En qué momento está."),
            new("persona_folio", "asientos[].nombramientos[].persona.folio", "Folio de una persona que ocupa u ocupó un asiento."),
        ])
        .WithName("ListarSecretariados")
        .WithSummary("Lista los Secretariados Técnicos Locales")
        .AllowAnonymous();
}
