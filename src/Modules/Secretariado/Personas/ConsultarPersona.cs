namespace OpenGov.Secretariado.Personas;

internal sealed class ConsultarPersonaEndpoint : IEndpoint
{
    public static void Map(RouteGroupBuilder api) => api
        .MapDocument<PersonaDetalle>(SecretariadoModule.Schema, "personas")
        .WithName("ConsultarPersona")
        .WithSummary("Consulta a una persona con papel público")
        .AllowAnonymous();
}
