using OpenGov.Compromisos.Diferencias;

namespace OpenGov.Compromisos.Planes;

internal sealed class CompararVersionesDePlanEndpoint : IEndpoint
{
    public static void Map(RouteGroupBuilder api) => api
        .MapDiferencias("planes")
        .WithName("CompararVersionesDePlan")
        .WithSummary("Dice qué cambió en un plan entre dos versiones o fechas")
        .AllowAnonymous();
}
