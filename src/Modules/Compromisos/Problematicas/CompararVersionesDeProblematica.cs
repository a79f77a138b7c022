using OpenGov.Compromisos.Diferencias;

namespace OpenGov.Compromisos.Problematicas;

internal sealed class CompararVersionesDeProblematicaEndpoint : IEndpoint
{
    public static void Map(RouteGroupBuilder api) => api
        .MapDiferencias("problematicas")
        .WithName("CompararVersionesDeProblematica")
        .WithSummary("Dice qué cambió en una problemática entre dos versiones o fechas")
        .AllowAnonymous();
}
