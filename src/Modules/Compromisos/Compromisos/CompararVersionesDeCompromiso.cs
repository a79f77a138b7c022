using OpenGov.Compromisos.Diferencias;

namespace OpenGov.Compromisos.Compromisos;

internal sealed class CompararVersionesDeCompromisoEndpoint : IEndpoint
{
    public static void Map(RouteGroupBuilder api) => api
        .MapDiferencias("compromisos", "titulo", "contrapartes")
        .WithName("CompararVersionesDeCompromiso")
        .WithSummary("Dice qué cambió en un compromiso entre dos versiones o fechas")
        .AllowAnonymous();
}
