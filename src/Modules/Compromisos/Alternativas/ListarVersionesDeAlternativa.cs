namespace OpenGov.Compromisos.Alternativas;

internal sealed class ListarVersionesDeAlternativaEndpoint : IEndpoint
{
    public static void Map(RouteGroupBuilder api) => api
        .MapDocumentVersions(CompromisosModule.Schema, "alternativas")
        .WithName("ListarVersionesDeAlternativa")
        .WithSummary("Lista los actos que hicieron de una alternativa lo que es")
        .AllowAnonymous();
}
