namespace OpenGov.Seguimiento.Evidencias;

internal sealed class ConsultarEvidenciaEndpoint : IEndpoint
{
    public static void Map(RouteGroupBuilder api) => api
        .MapDocument<EvidenciaDetalle>(SeguimientoModule.Schema, "evidencias", draftScope: Scopes.LeerReservada)
        .WithName("ConsultarEvidencia")
        .WithSummary("Consulta una evidencia")
        .AllowAnonymous();
}
