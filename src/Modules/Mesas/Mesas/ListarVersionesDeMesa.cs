namespace OpenGov.Mesas.Mesas;

internal sealed class ListarVersionesDeMesaEndpoint : IEndpoint
{
    public static void Map(RouteGroupBuilder api) => api
        .MapDocumentVersions(MesasModule.Schema, "mesas")
        .WithName("ListarVersionesDeMesa")
        .WithSummary("Lista los actos que hicieron a una mesa lo que es")
        .AllowAnonymous();
}
