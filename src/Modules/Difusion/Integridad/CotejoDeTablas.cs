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

    public static async Task<IReadOnlyList<string>> PublicadosAsync(NpgsqlConnection connection, IReadOnlyDictionary<(string Recurso, string Folio), long> ultimas, CancellationToken ct)
    {
        await using var command = new NpgsqlCommand("""
            select coalesce(u.recurso, p.recurso), coalesce(u.folio, p.folio) from unnest(@recursos, @folios, @cursores) as u (recurso, folio, cursor)
            full join difusion.publicados p using (recurso, folio) where u.cursor is distinct from p.cursor
            """, connection);
        command.Parameters.AddWithValue("recursos", NpgsqlDbType.Array | NpgsqlDbType.Text, ultimas.Keys.Select(k => k.Recurso).ToArray());
        command.Parameters.AddWithValue("folios", NpgsqlDbType.Array | NpgsqlDbType.Text, ultimas.Keys.Select(k => k.Folio).ToArray());
        command.Parameters.AddWithValue("cursores", NpgsqlDbType.Array | NpgsqlDbType.Bigint, ultimas.Values.ToArray());
        return await LeerAsync(command, row => $"Lo publicado de {row.GetString(0)} {row.GetString(1)} no es lo último que dice la bitácora.", ct);
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
