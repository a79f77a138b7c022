namespace OpenGov.Seguimiento.Verificaciones;

internal sealed class ConsultarVersionDeVerificacionEndpoint : IEndpoint
{
    public static void Map(RouteGroupBuilder api) => api
        .MapDocumentVersion<VerificacionDetalle>(SeguimientoModule.Schema, "verificaciones")
        .WithName("ConsultarVersionDeVerificacion")
        .WithSummary("Consulta una verificación en una de sus versiones")
        .AllowAnonymous();
}
