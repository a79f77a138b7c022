namespace OpenGov.Compromisos.Modificaciones;

internal sealed class ListarVersionesDeModificacionEndpoint : IEndpoint
{
    public static void Map(RouteGroupBuilder api) => api
        .MapDocumentVersions(CompromisosModule.Schema, "modificaciones")
        .WithName("ListarVersionesDeModificacion")
        .WithSummary("Lista los actos que hicieron de una solicitud de modificación lo que es")
        .AllowAnonymous();
}
