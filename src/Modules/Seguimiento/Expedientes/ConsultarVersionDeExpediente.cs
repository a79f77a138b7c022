namespace OpenGov.Seguimiento.Expedientes;

internal sealed class ConsultarVersionDeExpedienteEndpoint : IEndpoint
{
    public static void Map(RouteGroupBuilder api) => api
        .MapDocumentVersion<ExpedienteDetalle>(SeguimientoModule.Schema, "expedientes")
        .WithName("ConsultarVersionDeExpediente")
        .WithSummary("Consulta el expediente de seguimiento de un compromiso en una de sus versiones")
        .AllowAnonymous();
}
