using System.Text.Json;
using Npgsql;
using NpgsqlTypes;

namespace OpenGov.Difusion.Integridad;

/// <summary>What is kept beside the texts to read them fast must say what the texts say.</summary>
internal static class CotejoDeTablas
{
    private const int NivelMaximo = 62;

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

    /// <summary>How many nodes are kept of a log of that size, level by level: no look is longer than the statement timeout.</summary>
    public static async Task<long> CuantosNodosAsync(NpgsqlConnection connection, long tamano, CancellationToken ct)
    {
        var cuantos = await ContarAsync(connection, "select count(*) from difusion.nodos where nivel < 1 or nivel > @valor", NivelMaximo, ct);
        for (var nivel = 1; nivel <= NivelMaximo; nivel++)
            cuantos += await ContarAsync(connection, $"select count(*) from difusion.nodos where nivel = {nivel} and indice < @valor", tamano >> nivel, ct);
        return cuantos;
    }

    /// <summary>Asked after the walk: a release and its checkpoint arrive together.</summary>
    public static Task<long> HastaDondeSeFirmoAsync(NpgsqlConnection connection, CancellationToken ct) =>
        ContarAsync(connection, "select coalesce(max(tamano), 0) from difusion.puntos_de_control where tamano > @valor", 0, ct);

    /// <summary>Row by row, a few at a time; what was released while the walk went on is not judged.</summary>
    public static async Task<IReadOnlyList<string>> PublicadosAsync(
        NpgsqlConnection connection, long tamano, IReadOnlyDictionary<(string Recurso, string Folio), UltimaEntrega> ultimas, CancellationToken ct)
    {
        var (faltas, ausentes, desde) = (new List<string>(), ultimas.Keys.ToHashSet(), ("", ""));
        while (await TandaAsync(connection, desde, ct) is { Count: > 0 } tanda)
        {
            foreach (var fila in tanda) ausentes.Remove(fila.Cosa);
            faltas.AddRange(tanda.AsParallel().AsOrdered().Where(f => f.Cursor <= tamano || !f.Consta)
                .Where(f => ultimas.GetValueOrDefault(f.Cosa) is not { } ultima || (f.Cursor, Huella(f.Documento), f.RetiradoEn) != (ultima.Cursor, ultima.Documento, ultima.RetiradoEn)).Select(f => Distinto(f.Cosa)));
            desde = tanda[^1].Cosa;
        }

        return [.. faltas, .. await SinRenglonAsync(connection, ausentes, ct)];
    }

    /// <param name="Consta">A release with its cursor speaks of it.</param>
    private sealed record FilaPublicada((string Recurso, string Folio) Cosa, long Cursor, string Documento, DateTimeOffset? RetiradoEn, bool Consta);

    private static async Task<List<FilaPublicada>> TandaAsync(NpgsqlConnection connection, (string Recurso, string Folio) desde, CancellationToken ct)
    {
        await using var command = new NpgsqlCommand("""
            select recurso, folio, cursor, documento, retirado_en, exists (select from difusion.entregas e where e.cursor = p.cursor and e.recurso = p.recurso and e.folio = p.folio)
            from difusion.publicados p where (recurso, folio) > (@recurso, @folio) order by recurso, folio limit 5000
            """, connection) { Parameters = { new("recurso", desde.Recurso), new("folio", desde.Folio) } };
        await using var row = await command.ExecuteReaderAsync(ct);
        var tanda = new List<FilaPublicada>();
        while (await row.ReadAsync(ct))
            tanda.Add(new((row.GetString(0), row.GetString(1)), row.GetInt64(2), row.GetString(3), await row.IsDBNullAsync(4, ct) ? null : row.GetFieldValue<DateTimeOffset>(4), row.GetBoolean(5)));
        return tanda;
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
            return EntregaAbierta.HuellaDe(documento);
        }
        catch (Exception ilegible) when (ilegible is JsonException or InvalidOperationException)
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

    private static async Task<IReadOnlyList<string>> LeerAsync(NpgsqlCommand command, Func<NpgsqlDataReader, string> decir, CancellationToken ct)
    {
        await using var row = await command.ExecuteReaderAsync(ct);
        var faltas = new List<string>();
        while (await row.ReadAsync(ct)) faltas.Add(decir(row));
        return faltas;
    }
}
