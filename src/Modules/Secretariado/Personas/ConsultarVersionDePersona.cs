namespace OpenGov.Secretariado.Personas;

internal sealed class ConsultarVersionDePersonaEndpoint : IEndpoint
{
    public static void Map(RouteGroupBuilder api) => api
        .MapDocumentVersion<PersonaDetalle>(SecretariadoModule.Schema, "personas")
        .WithName("ConsultarVersionDePersona")
        .WithSummary("Consulta una versión de una persona")
        .AllowAnonymous();
}
