using Npgsql;
using NpgsqlTypes;

namespace OpenGov.BuildingBlocks;

/// <summary>
/// Versions of all modules that nobody has released yet. A row enters with its version and leaves in the transaction that takes it,
/// so nothing is skipped when a transaction commits late, as it would be by asking for what came after the last position seen.
/// </summary>
public sealed class PublicationQueue(IEnumerable<ModuleDatabase> databases)
{
    /// <summary>Where PostgreSQL tells that something waits.</summary>
    public const string Channel = "historia";

    /// <summary>The next ones, in the order in which they became public; those of one module keep the order of its history.</summary>
    public async Task<IReadOnlyList<QueuedVersion>> PeekAsync(NpgsqlConnection connection, int limit, CancellationToken ct)
    {
        await using var command = new NpgsqlCommand(string.Join(" union all ", databases.Select(d => $"""
            (select '{d.Schema}', posicion, recurso, folio, version, visible, documento, operacion, fecha,
                    registrado_en, max(registrado_en) over (order by posicion) as publicado_en
             from (select posicion from {d.Schema}.por_publicar order by posicion limit {limit}) cola join {d.Schema}.historia using (posicion) order by posicion)
            """)) + $" order by publicado_en, 1, posicion limit {limit}", connection);
        return await ReadAsync(command, ct);
    }

    /// <summary>When the oldest of them was recorded; null when nothing waits.</summary>
    public async Task<DateTimeOffset?> WaitingSinceAsync(NpgsqlConnection connection, CancellationToken ct)
    {
        var waiting = databases.Select(d => $"select registrado_en from {d.Schema}.por_publicar join {d.Schema}.historia using (posicion)");
        await using var command = new NpgsqlCommand($"select min(registrado_en) from ({string.Join(" union all ", waiting)}) cola", connection);
        return await command.ExecuteScalarAsync(ct) is DateTime oldest ? new DateTimeOffset(oldest) : null;
    }

    /// <summary>What history says of some versions of one module, to compare with what was released.</summary>
    public async Task<IReadOnlyDictionary<(string Recurso, string Folio, int Version), QueuedVersion>> VersionsAsync(
        NpgsqlConnection connection, string schema, IReadOnlyCollection<(string Recurso, string Folio, int Version)> versions, CancellationToken ct)
    {
        var found = new Dictionary<(string, string, int), QueuedVersion>();
        if (databases.All(d => d.Schema != schema)) return found;

        await using var command = new NpgsqlCommand($"""
            select '{schema}', posicion, recurso, folio, version, visible, documento, operacion, fecha, registrado_en
            from {schema}.historia join unnest(@recursos, @folios, @versiones) as pedida (recurso, folio, version) using (recurso, folio, version)
            """, connection);
        command.Parameters.AddWithValue("recursos", NpgsqlDbType.Array | NpgsqlDbType.Text, versions.Select(v => v.Recurso).ToArray());
        command.Parameters.AddWithValue("folios", NpgsqlDbType.Array | NpgsqlDbType.Text, versions.Select(v => v.Folio).ToArray());
        command.Parameters.AddWithValue("versiones", NpgsqlDbType.Array | NpgsqlDbType.Integer, versions.Select(v => v.Version).ToArray());
        foreach (var version in await ReadAsync(command, ct)) found[(version.Recurso, version.Folio, version.Version)] = version;
        return found;
    }

    /// <summary>Things whose present row, the one the API reads, is not the last of their history, or whose lists see them otherwise.</summary>
    public async Task<IReadOnlyList<(string Recurso, string Folio)>> StrayAsync(NpgsqlConnection connection, CancellationToken ct)
    {
        var stray = new List<(string, string)>();
        foreach (var schema in databases.Select(d => d.Schema))
        {
            await InStepsAsync(connection, $"{schema}.historia", $"""
                select h.recurso, h.folio from {schema}.historia h
                left join {schema}.vigentes v on (v.recurso, v.folio) = (h.recurso, h.folio)
                left join {schema}.indice i on (i.recurso, i.folio, i.version) = (h.recurso, h.folio, h.version)
                where posicion > @from and posicion <= @to and not coalesce(
                  (v.version > h.version or (v.version = h.version and v.visible = h.visible and v.documento = h.documento))
                  and (i.visible, i.vigente, i.fecha, i.registrado_en) = (h.visible, v.version = h.version, h.fecha, h.registrado_en), false)
                """, row => stray.Add((row.GetString(0), row.GetString(1))), ct);
            await using var unfounded = new NpgsqlCommand($"""
                select recurso, folio from {schema}.vigentes v left join {schema}.historia h using (recurso, folio, version) where h.posicion is null
                """, connection);
            await using var row = await unfounded.ExecuteReaderAsync(ct);
            while (await row.ReadAsync(ct)) stray.Add((row.GetString(0), row.GetString(1)));
        }

        return [.. stray.Distinct()];
    }

    /// <summary>How many versions that showed something, or that took from show what was there, are neither in the table of releases nor waiting for their turn.</summary>
    public async Task<long> CountUnreleasedAsync(NpgsqlConnection connection, string releases, CancellationToken ct)
    {
        var count = 0L;
        foreach (var schema in databases.Select(d => d.Schema))
            await InStepsAsync(connection, $"{schema}.historia", $"""
                select count(*) from {schema}.historia h where posicion > @from and posicion <= @to
                  and (visible or (select visible from {schema}.historia a where a.recurso = h.recurso and a.folio = h.folio and a.version < h.version order by version desc limit 1))
                  and not exists (select from {schema}.por_publicar p where p.posicion = h.posicion)
                  and not exists (select from {releases} e where e.recurso = replace(h.recurso, '_', '-') and e.folio = h.folio and e.version = h.version)
                """, row => count += row.GetInt64(0), ct);
        return count;
    }

    // A long history is looked at in pieces, each shorter than the statement timeout.
    private static async Task InStepsAsync(NpgsqlConnection connection, string table, string sql, Action<NpgsqlDataReader> see, CancellationToken ct)
    {
        const int Step = 20_000;
        await using var last = new NpgsqlCommand($"select coalesce(max(posicion), 0) from {table}", connection);
        var end = (long)(await last.ExecuteScalarAsync(ct))!;
        for (var from = 0L; from < end; from += Step)
        {
            await using var command = new NpgsqlCommand(sql, connection) { Parameters = { new("from", from), new("to", from + Step) } };
            await using var row = await command.ExecuteReaderAsync(ct);
            while (await row.ReadAsync(ct)) see(row);
        }
    }

    /// <summary>They were released by the transaction in course.</summary>
    public static async Task TakeAsync(NpgsqlConnection connection, IEnumerable<QueuedVersion> released, CancellationToken ct)
    {
        foreach (var module in released.GroupBy(v => v.Schema))
        {
            await using var command = new NpgsqlCommand($"delete from {module.Key}.por_publicar where posicion = any(@posiciones)", connection);
            command.Parameters.AddWithValue("posiciones", NpgsqlDbType.Array | NpgsqlDbType.Bigint, module.Select(v => v.Position).ToArray());
            await command.ExecuteNonQueryAsync(ct);
        }
    }

    private static async Task<IReadOnlyList<QueuedVersion>> ReadAsync(NpgsqlCommand command, CancellationToken ct)
    {
        await using var row = await command.ExecuteReaderAsync(ct);
        var versions = new List<QueuedVersion>();
        while (await row.ReadAsync(ct))
            versions.Add(new(row.GetString(0), row.GetInt64(1), row.GetString(2), row.GetString(3), row.GetInt32(4), row.GetBoolean(5), row.GetString(6),
                row.GetString(7), row.GetFieldValue<DateOnly>(8), row.GetFieldValue<DateTimeOffset>(9)));
        return versions;
    }
}

/// <summary>A version as its module wrote it in <c>historia</c>.</summary>
public sealed record QueuedVersion(
    string Schema, long Position, string Recurso, string Folio, int Version, bool Visible, string Documento, string Operacion, DateOnly Fecha, DateTimeOffset RegistradoEn);
