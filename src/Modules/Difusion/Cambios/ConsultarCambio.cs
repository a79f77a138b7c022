namespace OpenGov.Difusion.Cambios;

internal sealed class ConsultarCambioEndpoint : IEndpoint
{
    public static void Map(RouteGroupBuilder api) => api
        .MapGet("cambios/{cursor:long}", async (long cursor, LecturaDeEntregas entregas, CancellationToken ct) =>
            Results.Text((await entregas.UnaAsync(cursor, ct)).Texto, "application/json"))
        .WithName("ConsultarCambio")
        .WithSummary("Consulta un cambio: los bytes de la respuesta son la hoja de la bitácora")
        .Produces<Entrega>()
        .AllowAnonymous()
        .WithMetadata(new PublicRead());
}
