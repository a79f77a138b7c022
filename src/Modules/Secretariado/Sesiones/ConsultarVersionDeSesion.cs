namespace OpenGov.Secretariado.Sesiones;

internal sealed class ConsultarVersionDeSesionEndpoint : IEndpoint
{
    public static void Map(RouteGroupBuilder api) => api
        .MapDocumentVersion<SesionDetalle>(SecretariadoModule.Schema, "sesiones")
        .WithName("ConsultarVersionDeSesion")
        .WithSummary("Consulta una versión de una sesión")
        .AllowAnonymous();
}
