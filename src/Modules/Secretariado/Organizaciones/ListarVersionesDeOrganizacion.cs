namespace OpenGov.Secretariado.Organizaciones;

internal sealed class ListarVersionesDeOrganizacionEndpoint : IEndpoint
{
    public static void Map(RouteGroupBuilder api) => api
        .MapDocumentVersions(SecretariadoModule.Schema, "organizaciones")
        .WithName("ListarVersionesDeOrganizacion")
        .WithSummary("Lista los actos que han hecho una organización como es")
        .AllowAnonymous();
}
