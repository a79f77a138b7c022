namespace OpenGov.Secretariado.Organizaciones;

internal sealed class ConsultarVersionDeOrganizacionEndpoint : IEndpoint
{
    public static void Map(RouteGroupBuilder api) => api
        .MapDocumentVersion<OrganizacionDetalle>(SecretariadoModule.Schema, "organizaciones")
        .WithName("ConsultarVersionDeOrganizacion")
        .WithSummary("Consulta una versión de una organización")
        .AllowAnonymous();
}
