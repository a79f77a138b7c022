namespace OpenGov.Seguimiento.Evidencias;

internal sealed class ListarVersionesDeEvidenciaEndpoint : IEndpoint
{
    public static void Map(RouteGroupBuilder api) => api
        .MapDocumentVersions(SeguimientoModule.Schema, "evidencias", draftScope: Scopes.LeerReservada)
        .WithName("ListarVersionesDeEvidencia")
        .WithSummary("Lista los actos que han cambiado una evidencia")
        .AllowAnonymous();
}
