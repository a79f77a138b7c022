namespace OpenGov.Seguimiento.Expedientes;

internal sealed class ConsultarExpedienteEndpoint : IEndpoint
{
    public static void Map(RouteGroupBuilder api) => api
        .MapDocument<ExpedienteDetalle>(SeguimientoModule.Schema, "expedientes")
        .WithName("ConsultarExpediente")
        .WithSummary("Consulta el expediente de seguimiento de un compromiso")
        .AllowAnonymous();
}
