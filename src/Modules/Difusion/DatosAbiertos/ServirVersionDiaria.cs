using System.Globalization;
using System.IO.Compression;
using System.Text.Json.Nodes;
using Microsoft.Net.Http.Headers;
using Npgsql;

namespace OpenGov.Difusion.DatosAbiertos;

/// <summary>The files of a day that ended: immutable, so anybody may keep them for ever.</summary>
internal sealed class ServirVersionDiariaEndpoint : ISiteEndpoint
{
    public static void MapSite(RouteGroupBuilder site)
    {
        site.MapGet("datos/versiones/index.json", async (NpgsqlDataSource source, HttpContext http) =>
        {
            http.Response.Headers.CacheControl = "public, max-age=60";
            return ConEtiqueta.Servir((await IndiceAsync(source, http.RequestAborted)).ToJsonString(Json.Wire), TiposDeArchivo.Json);
        }).AllowAnonymous();
        site.MapGet("datos/versiones/{dia}/{archivo}", async (string dia, string archivo, NpgsqlDataSource source, HttpContext http) =>
            DateOnly.TryParseExact(dia, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var pedido)
                ? await ServirAsync(source, pedido, archivo, http) : throw new NotFoundException("versiones", dia)).AllowAnonymous();
    }

    private static async Task<JsonObject> IndiceAsync(NpgsqlDataSource source, CancellationToken ct)
    {
        await using var command = source.CreateCommand("select dia, archivo, bytes, huella from difusion.versiones_diarias order by dia, archivo");
        await using var row = await command.ExecuteReaderAsync(ct);
        var dias = new SortedDictionary<string, JsonArray>(StringComparer.Ordinal);
        while (await row.ReadAsync(ct))
        {
            var dia = row.GetFieldValue<DateOnly>(0).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
            if (!dias.TryGetValue(dia, out var archivos)) dias[dia] = archivos = [];
            archivos.Add(new JsonObject { ["archivo"] = row.GetString(1), ["ruta"] = $"/datos/versiones/{dia}/{row.GetString(1)}", ["bytes"] = row.GetInt64(2), ["sha256"] = row.GetString(3) });
        }

        return new JsonObject { ["licencia"] = EncabezadoDeDatos.Licencia, ["dias"] = new JsonArray([.. dias.Select(d => new JsonObject { ["dia"] = d.Key, ["archivos"] = d.Value })]) };
    }

    private static async Task<IResult> ServirAsync(NpgsqlDataSource source, DateOnly dia, string archivo, HttpContext http)
    {
        await using var command = source.CreateCommand("select tipo, huella, contenido from difusion.versiones_diarias where dia = @dia and archivo = @archivo");
        command.Parameters.AddWithValue("dia", dia);
        command.Parameters.AddWithValue("archivo", archivo);
        await using var row = await command.ExecuteReaderAsync(http.RequestAborted);
        if (!await row.ReadAsync(http.RequestAborted)) throw new NotFoundException("versiones", $"{dia:yyyy-MM-dd}/{archivo}");

        var contenido = row.GetFieldValue<byte[]>(2);
        http.Response.Headers.CacheControl = "public, max-age=31536000, immutable";
        http.Response.Headers.Vary = "Accept-Encoding";
        var comprimido = http.Request.Headers.Range.Count == 0 && http.Request.Headers.AcceptEncoding.ToString().Contains("gzip", StringComparison.Ordinal);
        if (comprimido) http.Response.Headers.ContentEncoding = "gzip";
        return Results.File(
            comprimido ? contenido : Abrir(contenido), row.GetString(0), entityTag: new EntityTagHeaderValue($"\"{row.GetString(1)}{(comprimido ? "-gz" : "")}\""), enableRangeProcessing: true);
    }

    private static byte[] Abrir(byte[] comprimido)
    {
        using var gzip = new GZipStream(new MemoryStream(comprimido), CompressionMode.Decompress);
        using var abierto = new MemoryStream();
        gzip.CopyTo(abierto);
        return abierto.ToArray();
    }
}
