namespace OpenGov.Secretariado.Organizaciones;

internal sealed class ConsultarOrganizacionEndpoint : IEndpoint
{
    public static void Map(RouteGroupBuilder api) => api
        .MapDocument<OrganizacionDetalle>(SecretariadoModule.Schema, "organizaciones")
        .WithName("ConsultarOrganizacion")
        .WithSummary("Consulta una organización")
        .AllowAnonymous();
}
