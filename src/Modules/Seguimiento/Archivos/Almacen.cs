using Microsoft.Extensions.Options;
using Npgsql;

namespace OpenGov.Seguimiento.Archivos;

/// <summary>Where bytes are kept: with the row, or in a directory if one is configured. Each row knows where its own are, so the setting may change.</summary>
internal sealed class Almacen(IOptions<SeguimientoOptions> options, NpgsqlDataSource source)
{
    private const string Provisional = ".tmp";

    /// <summary>Puts the bytes under a random name before there is a row: temporary file, fsync, rename. A failure leaves an orphan, never a row without bytes.</summary>
    /// <returns>The name; null when the bytes go in the row.</returns>
    public async Task<string?> PonerAsync(byte[] contenido, CancellationToken ct)
    {
        if (options.Value.DirectorioDeArchivos is not { } directorio) return null;

        var ubicacion = Guid.NewGuid().ToString("N");
        var destino = Path.Combine(directorio, ubicacion);
        await using (var archivo = new FileStream(destino + Provisional, FileMode.CreateNew, FileAccess.Write))
        {
            await archivo.WriteAsync(contenido, ct);
            archivo.Flush(flushToDisk: true);
        }

        File.Move(destino + Provisional, destino);
        return ubicacion;
    }

    public Stream Abrir(ArchivoGuardado archivo) => archivo.Ubicacion is { } ubicacion
        ? new FileStream(Path.Combine(Directorio(), ubicacion), FileMode.Open, FileAccess.Read, FileShare.Read, bufferSize: 64 * 1024, useAsync: true)
        : new ContenidoPorPartes(source, archivo.Id, archivo.Bytes);

    /// <summary>Names of ours that have been there for a while; whatever else is in the directory is not seen.</summary>
    public IReadOnlyList<string> Antiguos(DateTimeOffset antesDe) => options.Value.DirectorioDeArchivos is not { } directorio ? [] :
    [
        .. new DirectoryInfo(directorio).EnumerateFiles().Where(f => EsNuestro(f.Name) && f.LastWriteTimeUtc < antesDe.UtcDateTime).Select(f => f.Name),
    ];

    public void Quitar(string nombre) => File.Delete(Path.Combine(Directorio(), nombre));

    private string Directorio() => options.Value.DirectorioDeArchivos
        ?? throw new InvalidOperationException("Hay archivos guardados en un directorio y la configuración ya no lo dice: falta OPENGOV__SEGUIMIENTO__DIRECTORIODEARCHIVOS.");

    private static bool EsNuestro(string nombre) => Guid.TryParseExact(nombre.EndsWith(Provisional, StringComparison.Ordinal) ? nombre[..^Provisional.Length] : nombre, "N", out _);
}
