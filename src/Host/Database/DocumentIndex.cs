using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Npgsql;

namespace OpenGov.Host;

/// <summary>
/// What lists filter, sort and search: a narrow row for each version in <c>historia</c>, with the members its lists declare and
/// nothing else, so that no question parses a document. A trigger writes it; a change of the declarations rewrites it.
/// </summary>
internal static class DocumentIndex
{
    private const int Batch = 1_000;

    public static async Task LayAsync(NpgsqlConnection connection, string schema, IReadOnlyList<DocumentList> lists, string? hostRole, CancellationToken ct)
    {
        var known = await KnownAsync(connection, schema, ct);
        var changed = lists.Where(l => known.GetValueOrDefault(l.Recurso) != Fingerprint(l)).ToList();
        // Laying again what is laid would take locks that every writer waits behind.
        if (changed.Count > 0) await ExecuteAsync(connection, Objects(schema), ct);
        foreach (var list in changed)
        {
            await ExecuteAsync(connection, Declarations(list), ct);
            foreach (var key in list.Keys) await IndexAsync(connection, list, key, ct);
            await RewriteAsync(connection, list, ct);
            await ExecuteAsync(connection, $"insert into {schema}.indizado values ('{list.Recurso}', '{Fingerprint(list)}') on conflict (recurso) do update set huella = excluded.huella", ct);
        }

        if (changed.Count > 0) await ExecuteAsync(connection, $"analyze {schema}.indice", ct);
        if (hostRole is not null) await ExecuteAsync(connection, Rights(schema, $"\"{hostRole.Replace("\"", "\"\"", StringComparison.Ordinal)}\""), ct);
    }

    /// <summary>True when every list finds the index it was written for.</summary>
    public static async Task<bool> IsCurrentAsync(NpgsqlConnection connection, string schema, IReadOnlyList<DocumentList> lists, CancellationToken ct)
    {
        var known = await KnownAsync(connection, schema, ct);
        return lists.All(l => known.ContainsKey(l.Recurso)); // whose declarations changed still answers, as its neighbour release does
    }

    // Writers do not wait for it. One that was interrupted is left there, useless: it is made again.
    private static async Task IndexAsync(NpgsqlConnection connection, DocumentList list, DocumentKey key, CancellationToken ct)
    {
        var name = $"ix_indice_{list.Recurso}_{key.Name}";
        await ExecuteAsync(connection, $"""
            do $$ begin
              if exists (select from pg_index where indexrelid = to_regclass('{list.Schema}.{name}') and not indisvalid) then drop index {list.Schema}.{name}; end if;
            end $$
            """, ct);
        await ExecuteAsync(connection, $"create index concurrently if not exists {name} on {list.Schema}.indice ((claves ->> '{key.Name}'), folio) where recurso = '{list.Recurso}' and vigente", ct);
        // Without them the planner takes a range that holds nothing for one that holds a third of the list.
        await ExecuteAsync(connection, $"create statistics if not exists {list.Schema}.est_indice_{key.Name} on (claves ->> '{key.Name}') from {list.Schema}.indice", ct);
    }

    // In steps, so that writers wait for none of them.
    private static async Task RewriteAsync(NpgsqlConnection connection, DocumentList list, CancellationToken ct)
    {
        for (long? last = 0; last is { } after;)
        {
            await using var command = new NpgsqlCommand($"""
                select max(posicion) from (
                  select h.posicion, {list.Schema}.indizar(h) from {list.Schema}.historia h
                  where h.recurso = '{list.Recurso}' and h.posicion > {after} order by h.posicion limit {Batch}) paso
                """, connection)
            { CommandTimeout = 600 };
            last = await command.ExecuteScalarAsync(ct) as long?;
        }
    }

    private static async Task<Dictionary<string, string>> KnownAsync(NpgsqlConnection connection, string schema, CancellationToken ct)
    {
        await using var exists = new NpgsqlCommand($"select to_regclass('{schema}.indizado') is not null", connection);
        if (!(bool)(await exists.ExecuteScalarAsync(ct))!) return [];

        await using var command = new NpgsqlCommand($"select recurso, huella from {schema}.indizado", connection);
        await using var row = await command.ExecuteReaderAsync(ct);
        var known = new Dictionary<string, string>(StringComparer.Ordinal);
        while (await row.ReadAsync(ct)) known[row.GetString(0)] = row.GetString(1);
        return known;
    }

    private static async Task ExecuteAsync(NpgsqlConnection connection, string sql, CancellationToken ct)
    {
        await using var command = new NpgsqlCommand(sql, connection) { CommandTimeout = 600 };
        await command.ExecuteNonQueryAsync(ct);
    }

    private static string Fingerprint(DocumentList list) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(Objects(list.Schema) + Declarations(list))))[..16];

    // The host reads it; only the trigger writes it.
    private static string Rights(string schema, string role) => $"""
        grant select on {schema}.indice, {schema}.filtros, {schema}.indizado to {role};
        revoke insert, update, delete on {schema}.indice, {schema}.filtros, {schema}.indizado from {role};
        """;

    private static string Declarations(DocumentList list)
    {
        var rows = list.Filters.Select(f => (Class: "valor", f.Name, f.Path)).Concat(list.Keys.Select(k => (Class: k.IsDay ? "dia" : "texto", k.Name, k.Path)))
            .Select(r => $"('{list.Recurso}', '{r.Class}', '{r.Name}', '$.{r.Path.Replace("[]", "[*]", StringComparison.Ordinal)}')").ToList();
        var sql = new StringBuilder($"delete from {list.Schema}.filtros where recurso = '{list.Recurso}';\n");
        if (rows.Count > 0) sql.Append(CultureInfo.InvariantCulture, $"insert into {list.Schema}.filtros (recurso, clase, nombre, ruta) values {string.Join(", ", rows)};\n");
        return sql.ToString();
    }

    private static string Objects(string schema)
    {
        using var text = new StreamReader(typeof(DocumentIndex).Assembly.GetManifestResourceStream("DocumentIndex.sql")!);
        return text.ReadToEnd().Replace("{schema}", schema, StringComparison.Ordinal);
    }
}
