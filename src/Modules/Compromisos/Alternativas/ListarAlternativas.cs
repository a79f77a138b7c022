namespace OpenGov.Compromisos.Alternativas;

internal sealed class ListarAlternativasEndpoint : IEndpoint
{
    public static void Map(RouteGroupBuilder api) => api
        .MapDocumentList<AlternativaDetalle>(CompromisosModule.Schema, "alternativas",
        [
            DocumentFilter.On("estado", "Estado de la alternativa, por ejemplo seleccionada."),
            DocumentFilter.On("problematica_folio", "Folio de la problemática que resolvería."),
            DocumentFilter.On("tema_clave", "Tema de la problemática."),
            DocumentFilter.On("ejercicio_folio", "Folio del ejercicio local."),
            new DocumentFilter("sector", "proponente.sector", "Sector de quien la propone."),
        ])
        .WithName("ListarAlternativas")
        .WithSummary("Lista las alternativas de solución")
        .AllowAnonymous();
}
