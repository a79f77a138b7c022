using Npgsql;
using OpenGov.Difusion.Cambios;

namespace OpenGov.Difusion.Integridad;

/// <summary>Prueba de que un cambio está en la bitácora que firmó la instalación (RFC 6962, prueba de inclusión).</summary>
/// <param name="Cursor">El cambio.</param>
/// <param name="Hoja">Huella del cambio: SHA-256 de un byte 0 seguido del texto publicado, en hexadecimal.</param>
/// <param name="Camino">Huellas que llevan de la hoja a la raíz, de abajo hacia arriba, en hexadecimal.</param>
/// <param name="PuntoDeControl">El punto de control contra el que se comprueba.</param>
internal sealed record Recibo(long Cursor, string Hoja, IReadOnlyList<string> Camino, PuntoDeControl PuntoDeControl);

internal sealed class ConsultarReciboEndpoint : IEndpoint
{
    public static void Map(RouteGroupBuilder api) => api
        .MapGet("cambios/{cursor:long}/recibo", async (long cursor, LecturaDeEntregas entregas, LecturaDePuntos puntos, NpgsqlDataSource source, CancellationToken ct) =>
        {
            var entrega = await entregas.UnaAsync(cursor, ct);
            var punto = await puntos.UltimoAsync(cursor, ct);
            await using var connection = await source.OpenConnectionAsync(ct);
            var camino = await Bitacora.HuellasAsync(connection, ArbolMerkle.Inclusion(cursor - 1, punto.Tamano), ct);
            return TypedResults.Ok(new Recibo(cursor, Convert.ToHexStringLower(entrega.Hoja), [.. camino.Select(Convert.ToHexStringLower)], punto));
        })
        .WithName("ConsultarRecibo")
        .WithSummary("Da el recibo de un cambio: la prueba de que está en la bitácora firmada")
        .AllowAnonymous()
        .WithMetadata(new PublicRead());
}
