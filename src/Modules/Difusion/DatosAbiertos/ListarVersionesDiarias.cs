using System.Globalization;
using System.Text.Json.Nodes;
using Npgsql;

namespace OpenGov.Difusion.DatosAbiertos;

/// <summary>
/// The days that ended, the latest first and a year at a time, each with the index of its files; that one is immutable, as they are.
/// </summary>
internal sealed class ListarVersionesDiariasEndpoint : ISiteEndpoint
{
    private const string Indice = "index.json";
    private const int Pagina = 366;

    public static void MapSite(RouteGroupBuilder site)
    {
        site.MapGet($"datos/versiones/{Indice}", async (string? hasta, NpgsqlDataSource source, HttpContext http) =>
        {
            var dias = await DiasAsync(source, LeerHasta(hasta), http.RequestAborted);
            http.Response.Headers.CacheControl = "public, max-age=60";
            return Servir("dias", dias.Take(Pagina).Select(dia => new JsonObject { ["dia"] = Escrito(dia), ["ruta"] = Ruta(dia, Indice) }),
                ("siguiente", dias.Count > Pagina ? $"/datos/versiones/{Indice}?hasta={Escrito(dias[^1])}" : null));
        }).AllowAnonymous();
        site.MapGet($"datos/versiones/{{dia}}/{Indice}", async (string dia, NpgsqlDataSource source, HttpContext http) =>
        {
            var archivos = await ArchivosAsync(source, ServirVersionDiariaEndpoint.LeerDia(dia), http.RequestAborted);
            if (archivos.Count == 0) throw new NotFoundException("versiones", dia);

            http.Response.Headers.CacheControl = "public, max-age=31536000, immutable";
            return Servir("archivos", archivos, ("dia", dia));
        }).AllowAnonymous();
    }

    private static IResult Servir(string lista, IEnumerable<JsonObject> elementos, (string Nombre, string? Valor) otro) => ConEtiqueta.Servir(
        new JsonObject { ["licencia"] = EncabezadoDeDatos.Licencia, [otro.Nombre] = otro.Valor, [lista] = new JsonArray([.. elementos]) }.ToJsonString(Json.Wire), TiposDeArchivo.Json);

    private static string Escrito(DateOnly dia) => dia.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    private static string Ruta(DateOnly dia, string archivo) => $"/datos/versiones/{Escrito(dia)}/{archivo}";

    private static DateOnly LeerHasta(string? hasta) => hasta is null ? DateOnly.MaxValue
        : DateOnly.TryParseExact(hasta, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var dia) ? dia
        : throw new BadParameterException("hasta", "Debe ser una fecha AAAA-MM-DD.");

    // From one day to the one before it by the key: each day has hundreds of files.
    private static async Task<List<DateOnly>> DiasAsync(NpgsqlDataSource source, DateOnly hasta, CancellationToken ct)
    {
        await using var command = source.CreateCommand("""
            with recursive dias (dia) as (
              select max(dia) from difusion.versiones_diarias where dia <= @hasta
              union all select (select max(dia) from difusion.versiones_diarias v where v.dia < dias.dia) from dias where dias.dia is not null)
            select dia from dias where dia is not null limit @cuantos
            """);
        command.Parameters.AddWithValue("hasta", hasta);
        command.Parameters.AddWithValue("cuantos", Pagina + 1);
        await using var row = await command.ExecuteReaderAsync(ct);
        var dias = new List<DateOnly>();
        while (await row.ReadAsync(ct)) dias.Add(row.GetFieldValue<DateOnly>(0));
        return dias;
    }

    private static async Task<List<JsonObject>> ArchivosAsync(NpgsqlDataSource source, DateOnly dia, CancellationToken ct)
    {
        await using var command = source.CreateCommand("select archivo, bytes, huella from difusion.versiones_diarias where dia = @dia order by archivo collate \"C\"");
        command.Parameters.AddWithValue("dia", dia);
        await using var row = await command.ExecuteReaderAsync(ct);
        var archivos = new List<JsonObject>();
        while (await row.ReadAsync(ct))
            archivos.Add(new() { ["archivo"] = row.GetString(0), ["ruta"] = Ruta(dia, row.GetString(0)), ["bytes"] = row.GetInt64(1), ["sha256"] = row.GetString(2) });
        return archivos;
    }
}
