namespace OpenGov.Seguimiento.Verificaciones;

internal sealed class ConsultarVerificacionEndpoint : IEndpoint
{
    public static void Map(RouteGroupBuilder api) => api
        .MapDocument<VerificacionDetalle>(SeguimientoModule.Schema, "verificaciones")
        .WithName("ConsultarVerificacion")
        .WithSummary("Consulta una verificación")
        .AllowAnonymous();
}
