using OpenGov.Compromisos.Diferencias;

namespace OpenGov.Compromisos.Alternativas;

internal sealed class CompararVersionesDeAlternativaEndpoint : IEndpoint
{
    public static void Map(RouteGroupBuilder api) => api
        .MapDiferencias("alternativas")
        .WithName("CompararVersionesDeAlternativa")
        .WithSummary("Dice qué cambió en una alternativa entre dos versiones o fechas")
        .AllowAnonymous();
}
