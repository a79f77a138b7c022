namespace OpenGov.Difusion.Propuestas;

internal sealed class ListarVersionesDePropuestaEndpoint : IEndpoint
{
    public static void Map(RouteGroupBuilder api) => api
        .MapDocumentVersions(DifusionModule.Schema, "propuestas")
        .WithName("ListarVersionesDePropuesta")
        .WithSummary("Lista los actos que han cambiado una propuesta")
        .AllowAnonymous();
}
