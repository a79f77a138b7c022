namespace OpenGov.Secretariado.Secretariados;

internal sealed class ListarVersionesDeSecretariadoEndpoint : IEndpoint
{
    public static void Map(RouteGroupBuilder api) => api
        .MapDocumentVersions(SecretariadoModule.Schema, "secretariados")
        .WithName("ListarVersionesDeSecretariado")
        .WithSummary("Lista los actos que han hecho un Secretariado como es")
        .AllowAnonymous();
}
