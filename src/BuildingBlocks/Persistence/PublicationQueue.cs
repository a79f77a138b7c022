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
             from {d.Schema}.por_publicar join {d.Schema}.historia using (posicion) order by posicion limit {limit})
            """)) + $" order by publicado_en, 1, posicion limit {limit}", connection);
        return await ReadAsync(command, ct);
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

    /// <summary>Things whose present row, the one the API reads, is not the last of their history.</summary>
    public async Task<IReadOnlyList<(string Recurso, string Folio)>> StrayAsync(NpgsqlConnection connection, CancellationToken ct)
    {
        await using var command = new NpgsqlCommand(string.Join(" union all ", databases.Select(d => $"""
            select coalesce(h.recurso, v.recurso), coalesce(h.folio, v.folio)
            from (select distinct on (recurso, folio) recurso, folio, version, visible, documento from {d.Schema}.historia order by recurso, folio, version desc) h
            full join {d.Schema}.vigentes v using (recurso, folio)
            where (h.version, h.visible, h.documento) is distinct from (v.version, v.visible, v.documento)
            """)), connection);
        await using var row = await command.ExecuteReaderAsync(ct);
        var stray = new List<(string, string)>();
        while (await row.ReadAsync(ct)) stray.Add((row.GetString(0), row.GetString(1)));
        return stray;
    }

    /// <summary>How many visible versions are neither in the table of releases nor waiting for their turn.</summary>
    public async Task<long> CountUnreleasedAsync(NpgsqlConnection connection, string releases, CancellationToken ct)
    {
        await using var command = new NpgsqlCommand($"select sum(cuantas)::bigint from ({string.Join(" union all ", databases.Select(d => $"""
            select count(*) as cuantas from {d.Schema}.historia h where visible
              and not exists (select from {d.Schema}.por_publicar p where p.posicion = h.posicion)
              and not exists (select from {releases} e where e.recurso = replace(h.recurso, '_', '-') and e.folio = h.folio and e.version = h.version)
            """))}) as sin_publicar", connection);
        return (long)(await command.ExecuteScalarAsync(ct))!;
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
