namespace OpenGov.Difusion.Integridad;

internal sealed class ConsultarUltimoPuntoDeControlEndpoint : IEndpoint
{
    public static void Map(RouteGroupBuilder api) => api
        .MapGet("puntos-de-control/ultimo", async (LecturaDePuntos puntos, CancellationToken ct) => TypedResults.Ok(await puntos.UltimoAsync(0, ct)))
        .WithName("ConsultarUltimoPuntoDeControl")
        .WithSummary("Consulta el último punto de control firmado")
        .AllowAnonymous()
        .WithMetadata(new PublicRead());
}
