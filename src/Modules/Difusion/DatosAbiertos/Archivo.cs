using System.IO.Compression;
using System.Security.Cryptography;

namespace OpenGov.Difusion.DatosAbiertos;

/// <summary>A finished file: its bytes on disk as they are, and compressed ahead when that is worth it.</summary>
/// <param name="Huella">SHA-256 of the bytes, in hexadecimal.</param>
/// <param name="Ruta">Where the bytes are; <c>.gz</c> and <c>.br</c> beside it.</param>
internal sealed record Archivo(string Nombre, string Tipo, long Bytes, string Huella, string Ruta, bool Comprimido)
{
    /// <summary>Writes once under a temporary name; the file appears whole, under the name of its content.</summary>
    public static async Task<Archivo> CrearAsync(string carpeta, string nombre, string tipo, Func<Stream, Task> escribir, CancellationToken ct)
    {
        var temporal = Path.Combine(carpeta, $"{Guid.NewGuid():N}.tmp");
        await using (var salida = File.Create(temporal, 65_536)) await escribir(salida);
        return await GuardarAsync(carpeta, nombre, tipo, temporal, ct);
    }

    public static Task<Archivo> CrearAsync(string carpeta, string nombre, string tipo, string texto, CancellationToken ct) =>
        CrearAsync(carpeta, nombre, tipo, salida => salida.WriteAsync(System.Text.Encoding.UTF8.GetBytes(texto), ct).AsTask(), ct);

    public static async Task<Archivo> GuardarAsync(string carpeta, string nombre, string tipo, string temporal, CancellationToken ct)
    {
        string huella;
        await using (var lectura = File.OpenRead(temporal)) huella = Convert.ToHexStringLower(await SHA256.HashDataAsync(lectura, ct));
        var ruta = Path.Combine(carpeta, huella);
        var comprimido = tipo != TiposDeArchivo.Xlsx;
        if (comprimido && !File.Exists($"{ruta}.br"))
        {
            await ComprimirAsync(temporal, $"{ruta}.gz", destino => new GZipStream(destino, CompressionLevel.Optimal), ct);
            await ComprimirAsync(temporal, $"{ruta}.br", destino => new BrotliStream(destino, CompressionLevel.Optimal), ct);
        }

        File.Move(temporal, ruta, overwrite: true);
        return new Archivo(nombre, tipo, new FileInfo(ruta).Length, huella, ruta, comprimido);
    }

    private static async Task ComprimirAsync(string origen, string destino, Func<Stream, Stream> compresor, CancellationToken ct)
    {
        var temporal = $"{destino}.{Guid.NewGuid():N}.tmp";
        await using (var lectura = File.OpenRead(origen))
        await using (var salida = File.Create(temporal))
        await using (var comprimida = compresor(salida)) await lectura.CopyToAsync(comprimida, ct);
        File.Move(temporal, destino, overwrite: true);
    }
}

internal static class TiposDeArchivo
{
    public const string Csv = "text/csv; charset=utf-8";
    public const string Json = "application/json";
    public const string Ndjson = "application/x-ndjson";
    public const string Xlsx = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
    public const string Csvw = "application/csvm+json";
    public const string JsonLd = "application/ld+json";
    public const string Turtle = "text/turtle; charset=utf-8";
    public const string Texto = "text/plain; charset=utf-8";
    public const string Python = "text/x-python; charset=utf-8";
}
