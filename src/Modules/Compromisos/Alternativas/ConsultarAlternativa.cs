namespace OpenGov.Compromisos.Alternativas;

internal sealed class ConsultarAlternativaEndpoint : IEndpoint
{
    public static void Map(RouteGroupBuilder api) => api
        .MapDocument<AlternativaDetalle>(CompromisosModule.Schema, "alternativas")
        .WithName("ConsultarAlternativa")
        .WithSummary("Consulta una alternativa")
        .AllowAnonymous();
}
