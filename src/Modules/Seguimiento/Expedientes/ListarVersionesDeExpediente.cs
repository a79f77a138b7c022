namespace OpenGov.Seguimiento.Expedientes;

internal sealed class ListarVersionesDeExpedienteEndpoint : IEndpoint
{
    public static void Map(RouteGroupBuilder api) => api
        .MapDocumentVersions(SeguimientoModule.Schema, "expedientes")
        .WithName("ListarVersionesDeExpediente")
        .WithSummary("Lista los actos que han cambiado el expediente de seguimiento de un compromiso")
        .AllowAnonymous();
}
