namespace OpenGov.Compromisos.Problematicas;

internal sealed class ListarVersionesDeProblematicaEndpoint : IEndpoint
{
    public static void Map(RouteGroupBuilder api) => api
        .MapDocumentVersions(CompromisosModule.Schema, "problematicas")
        .WithName("ListarVersionesDeProblematica")
        .WithSummary("Lista los actos que hicieron de una problemática lo que es")
        .AllowAnonymous();
}
