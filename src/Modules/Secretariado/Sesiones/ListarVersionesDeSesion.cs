namespace OpenGov.Secretariado.Sesiones;

internal sealed class ListarVersionesDeSesionEndpoint : IEndpoint
{
    public static void Map(RouteGroupBuilder api) => api
        .MapDocumentVersions(SecretariadoModule.Schema, "sesiones")
        .WithName("ListarVersionesDeSesion")
        .WithSummary("Lista las versiones de una sesión")
        .AllowAnonymous();
}
