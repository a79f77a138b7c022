namespace OpenGov.Secretariado.Organizaciones;

internal sealed class ListarOrganizacionesEndpoint : IEndpoint
{
    public static void Map(RouteGroupBuilder api) => api
        .MapDocumentList<OrganizacionDetalle>(SecretariadoModule.Schema, "organizaciones",
        [
            DocumentFilter.On("sector", "Clave del sector."),
            DocumentFilter.On("tipo", "Tipo de organización."),
            new("sucedida_por_folio", "sucedida_por.folio", "Folio de la organización que la sucedió."),
        ])
        .WithName("ListarOrganizaciones")
        .WithSummary("Lista las organizaciones")
        .AllowAnonymous();
}
