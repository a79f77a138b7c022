namespace OpenGov.Secretariado.Personas;

internal sealed class ListarVersionesDePersonaEndpoint : IEndpoint
{
    public static void Map(RouteGroupBuilder api) => api
        .MapDocumentVersions(SecretariadoModule.Schema, "personas")
        .WithName("ListarVersionesDePersona")
        .WithSummary("Lista los actos que han hecho una persona como es")
        .AllowAnonymous();
}
