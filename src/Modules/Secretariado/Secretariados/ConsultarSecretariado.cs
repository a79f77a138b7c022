namespace OpenGov.Secretariado.Secretariados;

internal sealed class ConsultarSecretariadoEndpoint : IEndpoint
{
    public static void Map(RouteGroupBuilder api) => api
        .MapDocument<SecretariadoDetalle>(SecretariadoModule.Schema, "secretariados")
        .WithName("ConsultarSecretariado")
        .WithSummary("Consulta un Secretariado Técnico Local")
        .AllowAnonymous();
}
