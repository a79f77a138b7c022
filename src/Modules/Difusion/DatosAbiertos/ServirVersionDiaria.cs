using System.Globalization;
using System.IO.Compression;
using Npgsql;

namespace OpenGov.Difusion.DatosAbiertos;

/// <summary>The files of a day that ended: immutable, so anybody may keep them for ever.</summary>
internal sealed class ServirVersionDiariaEndpoint : ISiteEndpoint
{
    private const int Trozo = 64 * 1024;

    public static void MapSite(RouteGroupBuilder site) => site
        .MapGet("datos/versiones/{dia}/{archivo}", (string dia, string archivo, NpgsqlDataSource source, TurnosDeLectura turnos, HttpContext http) =>
            ServirAsync(source, turnos, LeerDia(dia), archivo, http))
        .AllowAnonymous()
        .DisableRateLimiting()
        .WithMetadata(new FileAnswer());

    public static DateOnly LeerDia(string dia) =>
        DateOnly.TryParseExact(dia, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var leido) ? leido : throw new NotFoundException("versiones", dia);

    private static async Task<IResult> ServirAsync(NpgsqlDataSource source, TurnosDeLectura turnos, DateOnly dia, string archivo, HttpContext http)
    {
        await using var command = source.CreateCommand("select tipo, huella, bytes, length(contenido) from difusion.versiones_diarias where dia = @dia and archivo = @archivo");
        command.Parameters.AddWithValue("dia", dia);
        command.Parameters.AddWithValue("archivo", archivo);
        await using var row = await command.ExecuteReaderAsync(http.RequestAborted);
        if (!await row.ReadAsync(http.RequestAborted)) throw new NotFoundException("versiones", $"{dia:yyyy-MM-dd}/{archivo}");

        var codificacion = Descarga.Codificar(http, "gzip");
        var guardado = new LecturaPorPartes(row.GetInt32(3), Descarga.SoloEncabezados(http) ? Nada : LeerCon(source, turnos, dia, archivo), saltable: codificacion is not null);
        http.Response.Headers.CacheControl = "public, max-age=31536000, immutable";
        return Results.File(
            codificacion is null ? Abierto(guardado, row.GetInt64(2)) : guardado, row.GetString(0), entityTag: Descarga.Etiqueta(row.GetString(1), codificacion), enableRangeProcessing: true);
    }

    private static LecturaPorPartes Abierto(Stream guardado, long bytes)
    {
        var gzip = new GZipStream(new BufferedStream(guardado, Trozo), CompressionMode.Decompress);
        return new LecturaPorPartes(bytes, (_, destino, ct) => gzip.ReadAsync(destino, ct), gzip);
    }

    private static ValueTask<int> Nada(long desde, Memory<byte> destino, CancellationToken ct) => ValueTask.FromResult(0);

    private static LeerParte LeerCon(NpgsqlDataSource source, TurnosDeLectura turnos, DateOnly dia, string archivo) => async (desde, destino, ct) =>
    {
        var parte = await turnos.TomarAsync(() => LeerTrozoAsync(source, dia, archivo, desde, Math.Min(Trozo, destino.Length), ct), ct);
        parte.CopyTo(destino);
        return parte.Length;
    };

    private static async Task<byte[]> LeerTrozoAsync(NpgsqlDataSource source, DateOnly dia, string archivo, long desde, int cuantos, CancellationToken ct)
    {
        await using var command = source.CreateCommand("select substring(contenido from @desde for @cuantos) from difusion.versiones_diarias where dia = @dia and archivo = @archivo");
        command.Parameters.AddWithValue("desde", (int)desde + 1);
        command.Parameters.AddWithValue("cuantos", cuantos);
        command.Parameters.AddWithValue("dia", dia);
        command.Parameters.AddWithValue("archivo", archivo);
        return (byte[])(await command.ExecuteScalarAsync(ct))!;
    }
}
