namespace OpenGov.Secretariado.Secretariados;

internal sealed class ConsultarVersionDeSecretariadoEndpoint : IEndpoint
{
    public static void Map(RouteGroupBuilder api) => api
        .MapDocumentVersion<SecretariadoDetalle>(SecretariadoModule.Schema, "secretariados")
        .WithName("ConsultarVersionDeSecretariado")
        .WithSummary("Consulta una versión de un Secretariado")
        .AllowAnonymous();
}
