namespace OpenGov.Difusion.Integridad;

internal sealed class ConsultarPuntoDeControlEndpoint : IEndpoint
{
    public static void Map(RouteGroupBuilder api) => api
        .MapGet("puntos-de-control/{tamano:long}", async (long tamano, LecturaDePuntos puntos, CancellationToken ct) => TypedResults.Ok(await puntos.DeTamanoAsync(tamano, ct)))
        .WithName("ConsultarPuntoDeControl")
        .WithSummary("Consulta el punto de control firmado a un tamaño de la bitácora")
        .AllowAnonymous()
        .WithMetadata(new PublicRead());
}
