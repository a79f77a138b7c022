using System.Text.Json;
using Npgsql;
using NpgsqlTypes;
using OpenGov.Difusion.Cambios;

namespace OpenGov.Difusion.Integridad;

/// <summary>What is kept beside the texts to read them fast must say what the texts say.</summary>
internal static class CotejoDeTablas
{
    public static async Task<IReadOnlyList<string>> NodosAsync(NpgsqlConnection connection, List<(Subarbol Subarbol, byte[] Huella)> esperados, CancellationToken ct)
    {
        await using var command = new NpgsqlCommand("""
            select e.nivel, e.indice from unnest(@niveles, @indices, @huellas) as e (nivel, indice, huella)
            left join difusion.nodos n using (nivel, indice) where n.huella is distinct from e.huella
            """, connection);
        command.Parameters.AddWithValue("niveles", NpgsqlDbType.Array | NpgsqlDbType.Integer, esperados.Select(e => e.Subarbol.Nivel).ToArray());
        command.Parameters.AddWithValue("indices", NpgsqlDbType.Array | NpgsqlDbType.Bigint, esperados.Select(e => e.Subarbol.Indice).ToArray());
        command.Parameters.AddWithValue("huellas", NpgsqlDbType.Array | NpgsqlDbType.Bytea, esperados.Select(e => e.Huella).ToArray());
        return await LeerAsync(command, row => $"El nodo {row.GetInt64(1)} del nivel {row.GetInt32(0)} del árbol no es el que resulta de los cambios.", ct);
    }

    public static async Task<IReadOnlyList<string>> ColumnasAsync(NpgsqlConnection connection, IReadOnlyList<EntregaLeida> tanda, CancellationToken ct)
    {
        await using var command = new NpgsqlCommand("select cursor, recurso, folio, version, tipo, ocurrido_en, texto from difusion.entregas where cursor between @desde and @hasta", connection);
        command.Parameters.AddWithValue("desde", tanda[0].Cursor);
        command.Parameters.AddWithValue("hasta", tanda[^1].Cursor);
        return [.. (await LeerAsync(command, Columnas, ct)).Where(falta => falta.Length > 0)];
    }

    /// <summary>How many nodes are kept of a log of that size.</summary>
    public static Task<long> CuantosNodosAsync(NpgsqlConnection connection, long tamano, CancellationToken ct) =>
        ContarAsync(connection, "select count(*) from difusion.nodos where nivel < 1 or nivel > 62 or indice < 0 or (indice + 1)::numeric * 2::numeric ^ nivel <= @valor", tamano, ct);

    /// <summary>Asked after the walk: a release and its checkpoint arrive together.</summary>
    public static Task<long> HastaDondeSeFirmoAsync(NpgsqlConnection connection, CancellationToken ct) =>
        ContarAsync(connection, "select coalesce(max(tamano), 0) from difusion.puntos_de_control where tamano > @valor", 0, ct);

    /// <summary>Row by row; what was released while the walk went on is not judged.</summary>
    public static async Task<IReadOnlyList<string>> PublicadosAsync(
        NpgsqlConnection connection, long tamano, IReadOnlyDictionary<(string Recurso, string Folio), UltimaEntrega> ultimas, CancellationToken ct)
    {
        await using var command = new NpgsqlCommand("""
            select recurso, folio, cursor, documento, retirado_en from difusion.publicados p
            where not (cursor > @tamano and exists (select from difusion.entregas e where e.cursor = p.cursor and e.recurso = p.recurso and e.folio = p.folio))
            """, connection);
        command.Parameters.AddWithValue("tamano", tamano);
        await using var row = await command.ExecuteReaderAsync(ct);
        var (faltas, ausentes) = (new List<string>(), ultimas.Keys.ToHashSet());
        while (await row.ReadAsync(ct))
        {
            var cosa = (row.GetString(0), row.GetString(1));
            var guardada = (row.GetInt64(2), Huella(row.GetString(3)), await row.IsDBNullAsync(4, ct) ? (DateTimeOffset?)null : row.GetFieldValue<DateTimeOffset>(4));
            ausentes.Remove(cosa);
            if (ultimas.GetValueOrDefault(cosa) is not { } ultima || guardada != (ultima.Cursor, ultima.Documento, ultima.RetiradoEn)) faltas.Add(Distinto(cosa));
        }

        await row.DisposeAsync();
        return [.. faltas, .. await SinRenglonAsync(connection, ausentes, ct)];
    }

    // A row that was not read may be ahead of the walk; one that does not exist was taken away.
    private static async Task<IEnumerable<string>> SinRenglonAsync(NpgsqlConnection connection, HashSet<(string Recurso, string Folio)> ausentes, CancellationToken ct)
    {
        await using var command = new NpgsqlCommand("""
            select recurso, folio from unnest(@recursos, @folios) as a (recurso, folio) where not exists (select from difusion.publicados p where p.recurso = a.recurso and p.folio = a.folio)
            """, connection);
        command.Parameters.AddWithValue("recursos", NpgsqlDbType.Array | NpgsqlDbType.Text, ausentes.Select(a => a.Recurso).ToArray());
        command.Parameters.AddWithValue("folios", NpgsqlDbType.Array | NpgsqlDbType.Text, ausentes.Select(a => a.Folio).ToArray());
        return await LeerAsync(command, row => Distinto((row.GetString(0), row.GetString(1))), ct);
    }

    private static string Distinto((string Recurso, string Folio) cosa) => $"Lo publicado de {cosa.Recurso} {cosa.Folio} no es lo último que dice la bitácora.";

    private static string Huella(string documento)
    {
        try
        {
            return UltimaEntrega.HuellaDe(documento);
        }
        catch (JsonException)
        {
            return "ilegible";
        }
    }

    private static async Task<long> ContarAsync(NpgsqlConnection connection, string sql, long valor, CancellationToken ct)
    {
        await using var command = new NpgsqlCommand(sql, connection);
        command.Parameters.AddWithValue("valor", valor);
        return (long)(await command.ExecuteScalarAsync(ct))!;
    }

    private static string Columnas(NpgsqlDataReader row)
    {
        try
        {
            var entrega = JsonSerializer.Deserialize<Entrega>(row.GetString(6), Json.Stored)!;
            var coincide = entrega.Recurso == row.GetString(1) && entrega.Folio == row.GetString(2) && entrega.Version == row.GetInt32(3)
                && Json.SnakeCase(entrega.Tipo.ToString()) == row.GetString(4) && entrega.OcurridoEn == row.GetFieldValue<DateTimeOffset>(5);
            return coincide ? "" : $"Las columnas del cambio {row.GetInt64(0)} no dicen lo que su texto.";
        }
        catch (JsonException)
        {
            return ""; // the walk over the texts already said so
        }
    }

    private static async Task<IReadOnlyList<string>> LeerAsync(NpgsqlCommand command, Func<NpgsqlDataReader, string> decir, CancellationToken ct)
    {
        await using var row = await command.ExecuteReaderAsync(ct);
        var faltas = new List<string>();
        while (await row.ReadAsync(ct)) faltas.Add(decir(row));
        return faltas;
    }
}
