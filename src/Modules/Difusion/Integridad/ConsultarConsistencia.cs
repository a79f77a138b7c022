using System.ComponentModel.DataAnnotations;
using System.Globalization;
using Microsoft.AspNetCore.Mvc;
using Npgsql;
using OpenGov.Difusion.Cambios;

namespace OpenGov.Difusion.Integridad;

/// <summary>Prueba de que la bitácora de un tamaño es el principio de la de otro (RFC 6962, prueba de consistencia).</summary>
/// <param name="Desde">Tamaño menor.</param>
/// <param name="Hasta">Tamaño mayor.</param>
/// <param name="RaizDesde">Raíz con el tamaño menor, en hexadecimal.</param>
/// <param name="RaizHasta">Raíz con el tamaño mayor, en hexadecimal.</param>
/// <param name="Prueba">Huellas con que se recalculan ambas raíces, en hexadecimal.</param>
internal sealed record Consistencia(long Desde, long Hasta, string RaizDesde, string RaizHasta, IReadOnlyList<string> Prueba);

internal sealed class ConsultarConsistenciaEndpoint : IEndpoint
{
    public static void Map(RouteGroupBuilder api) => api
        .MapGet("puntos-de-control/{tamano:long:min(1)}/consistencia", async (
            long tamano, [FromQuery(Name = "desde"), Required] string? desde, LecturaDeEntregas entregas, NpgsqlDataSource source, HttpContext http) =>
        {
            if (tamano > await entregas.TamanoAsync(http.RequestAborted)) throw new NotFoundException("puntos-de-control", $"{tamano}");

            var (menor, mayor) = (Tamano(desde, tamano), tamano);

            await using var connection = await source.OpenConnectionAsync(http.RequestAborted);
            var prueba = await Bitacora.HuellasAsync(connection, ArbolMerkle.Consistencia(menor, mayor), http.RequestAborted);
            var raices = await Bitacora.HuellasAsync(connection, [new Tramo(0, menor), new Tramo(0, mayor)], http.RequestAborted);
            return TypedResults.Ok(new Consistencia(
                menor, mayor, Convert.ToHexStringLower(raices[0]), Convert.ToHexStringLower(raices[1]), [.. prueba.Select(Convert.ToHexStringLower)]));
        })
        .WithName("ConsultarConsistencia")
        .WithSummary("Prueba que la bitácora de un tamaño es el principio de la de otro")
        .AllowAnonymous()
        .WithMetadata(new PublicRead());

    private static long Tamano(string? desde, long hasta) =>
        long.TryParse(desde, NumberStyles.None, CultureInfo.InvariantCulture, out var pedido) && pedido >= 1 && pedido <= hasta ? pedido
        : throw new BadParameterException("desde", $"Es obligatorio y va de 1 al tamaño con que se compara, {hasta}.");
}
