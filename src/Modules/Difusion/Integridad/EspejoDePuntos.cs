using System.Text;
using System.Text.Json;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace OpenGov.Difusion.Integridad;

/// <summary>
/// Each checkpoint, also in a file outside the database, one per line, as the API answers it. It is written after the fact and from the
/// last line it has: what could not be written today is written with the next one, and never stops what is being published.
/// </summary>
internal sealed class EspejoDePuntos(IOptions<DatosAbiertosOptions> options, LecturaDePuntos puntos, ILogger<EspejoDePuntos> logger)
{
    public const string Archivo = "puntos-de-control.ndjson";
    private const int Tanda = 1_000;
    private bool avisado;

    /// <returns>False if something is still to be written.</returns>
    public async Task<bool> PonerAlDiaAsync(CancellationToken ct)
    {
        if (options.Value.Espejo is not { Length: > 0 } carpeta) return true;

        try
        {
            await using var archivo = new FileStream(Path.Combine(carpeta, Archivo), FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.Read);
            for (var desde = await UltimoAsync(archivo, ct); await puntos.DesdeAsync(desde, Tanda, ct) is { Count: > 0 } nuevos; desde = nuevos[^1].Tamano)
            {
                await archivo.WriteAsync(Encoding.UTF8.GetBytes(string.Concat(nuevos.Select(p => JsonSerializer.Serialize(p, Json.Wire) + "\n"))), ct);
                archivo.Flush(flushToDisk: true);
            }

            avisado = false;
            return true;
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException or JsonException)
        {
            if (!avisado) logger.LogWarning("El espejo de los puntos de control en {Carpeta} espera: {Causa}", carpeta, failure.Message);
            avisado = true;
            return false;
        }
    }

    /// <summary>Size that its last whole line speaks of; a line that was cut short is written again.</summary>
    private static async Task<long> UltimoAsync(FileStream archivo, CancellationToken ct)
    {
        const int Final = 16_384; // a checkpoint takes less than one
        archivo.Seek(-Math.Min(archivo.Length, Final), SeekOrigin.End);
        var (inicio, cola) = (archivo.Position, new byte[archivo.Length - archivo.Position]);
        await archivo.ReadExactlyAsync(cola, ct);
        var fin = Array.LastIndexOf(cola, (byte)'\n') + 1;
        archivo.SetLength(inicio + fin);
        archivo.Seek(0, SeekOrigin.End);
        if (fin == 0) return 0;

        var linea = Encoding.UTF8.GetString(cola, 0, fin - 1).Split('\n')[^1];
        return JsonSerializer.Deserialize<PuntoDeControl>(linea, Json.Stored)!.Tamano;
    }
}
