namespace OpenGov.Seguimiento.Evidencias;

internal sealed class ConsultarVersionDeEvidenciaEndpoint : IEndpoint
{
    public static void Map(RouteGroupBuilder api) => api
        .MapDocumentVersion<EvidenciaDetalle>(SeguimientoModule.Schema, "evidencias", draftScope: Scopes.LeerReservada)
        .WithName("ConsultarVersionDeEvidencia")
        .WithSummary("Consulta una evidencia en una de sus versiones")
        .AllowAnonymous();
}
