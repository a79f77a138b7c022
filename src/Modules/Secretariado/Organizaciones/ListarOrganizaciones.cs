namespace OpenGov.Secretariado.Organizaciones;

internal sealed class ListarOrganizacionesEndpoint : IEndpoint
{
    public static void Map(RouteGroupBuilder api) => api
        .MapDocumentList<OrganizacionDetalle>(SecretariadoModule.Schema, "organizaciones",
        [
            DocumentFilter.On("sector", "Clave del sector."),
            DocumentFilter.On("tipo", "Tipo de organización."),
        ])
        .WithName("ListarOrganizaciones")
        .WithSummary("Lista las organizaciones")
        .AllowAnonymous();
}
