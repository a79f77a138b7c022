namespace OpenGov.Secretariado.Sesiones;

internal sealed class ConsultarSesionEndpoint : IEndpoint
{
    public static void Map(RouteGroupBuilder api) => api
        .MapDocument<SesionDetalle>(SecretariadoModule.Schema, "sesiones")
        .WithName("ConsultarSesion")
        .WithSummary("Consulta una sesión")
        .AllowAnonymous();
}
