namespace OpenGov.Secretariado.Personas;

internal sealed class ListarPersonasEndpoint : IEndpoint
{
    public static void Map(RouteGroupBuilder api) => api
        .MapDocumentList<PersonaDetalle>(SecretariadoModule.Schema, "personas", [])
        .WithName("ListarPersonas")
        .WithSummary("Lista a las personas con papel público")
        .AllowAnonymous();
}
