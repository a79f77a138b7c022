using System.Text.Json;
using Npgsql;

namespace OpenGov.BuildingBlocks;

/// <summary>The rows of <c>historia</c> and <c>vigentes</c>, read as they were written: text in, same text out.</summary>
public sealed class DocumentStore(NpgsqlDataSource source)
{
    /// <summary>A public document as of the times asked for, to compute something on it; null if there was none.</summary>
    /// <param name="drafts">True when who asks may see what is not public yet.</param>
    public async Task<T?> ReadAsync<T>(string schema, string recurso, string folio, TimeParameters when, CancellationToken ct, bool drafts = false)
        where T : PublicDocument =>
        await FindAsync(schema, recurso, folio, when.Parse(), drafts, ct) is { } found ? JsonSerializer.Deserialize<T>(found.Json, Json.Stored) : null;

    /// <summary>The text of a public document as of the times asked for; null if there was none.</summary>
    public Task<StoredDocument?> FindAsync(string schema, string recurso, string folio, TimeParameters when, CancellationToken ct) =>
        FindAsync(schema, recurso, folio, when.Parse(), drafts: false, ct);

    /// <summary>The text of one public version; null if there is none.</summary>
    public Task<StoredDocument?> FindVersionAsync(string schema, string recurso, string folio, int version, CancellationToken ct) =>
        FindVersionAsync(schema, recurso, folio, version, drafts: false, ct);

    /// <summary>The acts that made a public document what it is, the newest first.</summary>
    public Task<IReadOnlyList<VersionResumen>> VersionsAsync(string schema, string recurso, string folio, CancellationToken ct) =>
        VersionsAsync(schema, recurso, folio, drafts: false, ct);

    /// <summary>A version that was published, to look something up in it; null if there is none.</summary>
    public async Task<T?> ReadVersionAsync<T>(string schema, string recurso, string folio, int version, CancellationToken ct)
        where T : PublicDocument =>
        await FindVersionAsync(schema, recurso, folio, version, drafts: false, ct) is { } found ? JsonSerializer.Deserialize<T>(found.Json, Json.Stored) : null;

    /// <summary>Every public document of a resource as of the times asked for, to add them up; only those with that value in a filter of its list when one is given.</summary>
    public async Task<IReadOnlyList<T>> ReadAllAsync<T>(string schema, string recurso, TimeParameters when, CancellationToken ct, (string Filter, string Value)? only = null)
        where T : PublicDocument
    {
        var criteria = new DocumentCriteria(new DocumentList(schema, recurso, [], []), only is { } one ? [$"{one.Filter}={one.Value}"] : [], [], null, when.Parse(), Drafts: false);
        await using var command = source.CreateCommand($"""
            select h.folio, h.version, h.registrado_en, h.documento from (select folio, version from {criteria.From()}) p, {Opened(criteria.List)} order by h.folio
            """);
        criteria.AddTo(command);
        return [.. (await ReadAsync(command, ct)).Select(d => JsonSerializer.Deserialize<T>(d.Json, Json.Stored)!)];
    }

    internal async Task<StoredDocument?> FindAsync(string schema, string recurso, string folio, PointInTime when, bool drafts, CancellationToken ct)
    {
        var past = !when.IsNow;
        await using var command = source.CreateCommand($"""
            select folio, version, {(past ? "registrado_en" : "actualizado_en")}, documento from {schema}.{(past ? "historia" : "vigentes")}
            where recurso = @recurso and folio = @folio {Visible(drafts)} {AsOf(when)}
            {(past ? "order by version desc limit 1" : "")}
            """);
        command.Parameters.AddWithValue("recurso", recurso);
        command.Parameters.AddWithValue("folio", folio);
        when.AddTo(command);
        return (await ReadAsync(command, ct)).SingleOrDefault();
    }

    internal async Task<StoredDocument?> FindVersionAsync(string schema, string recurso, string folio, int version, bool drafts, CancellationToken ct)
    {
        await using var command = source.CreateCommand(
            $"select folio, version, registrado_en, documento from {schema}.historia where recurso = @recurso and folio = @folio and version = @version {Visible(drafts)}");
        command.Parameters.AddWithValue("recurso", recurso);
        command.Parameters.AddWithValue("folio", folio);
        command.Parameters.AddWithValue("version", version);
        return (await ReadAsync(command, ct)).SingleOrDefault();
    }

    internal async Task<IReadOnlyList<VersionResumen>> VersionsAsync(string schema, string recurso, string folio, bool drafts, CancellationToken ct)
    {
        await using var command = source.CreateCommand(
            $"select folio, version, registrado_en, documento::json ->> 'acto' from {schema}.historia where recurso = @recurso and folio = @folio {Visible(drafts)} order by version desc");
        command.Parameters.AddWithValue("recurso", recurso);
        command.Parameters.AddWithValue("folio", folio);
        return [.. (await ReadAsync(command, ct)).Select(v => new VersionResumen(v.Version, JsonSerializer.Deserialize<ActoPublicado>(v.Json, Json.Stored)!))];
    }

    internal async Task<DocumentPage> ListAsync(DocumentListQuery query, CancellationToken ct)
    {
        await using var connection = await source.OpenConnectionAsync(ct);
        var (list, from) = (query.Criteria.List, query.Criteria.From());
        int? total = null;
        if (query.WithTotal)
        {
            await using var count = new NpgsqlCommand($"select count(*)::int from {from}", connection);
            query.Criteria.AddTo(count);
            total = (int)(await count.ExecuteScalarAsync(ct))!;
        }

        // The page is found in the index; only its documents are opened.
        await using var command = new NpgsqlCommand($"""
            select h.folio, h.version, h.registrado_en, h.documento, p.clave::text from (
              select folio, version, {query.Order.Key} as clave from {from}
              {(query.After is null ? "" : $"and {query.Beyond}")} order by {query.OrderBy} limit {query.Limit + 1}) p, {Opened(list)}
            order by p.clave {query.Direction}, p.folio {query.Direction}
            """, connection);
        query.Criteria.AddTo(command);
        if (query.After is { } after)
        {
            command.Parameters.AddWithValue("desde", after.Folio);
            command.Parameters.AddWithValue("clave", after.Key!);
        }

        return new DocumentPage(await ReadAsync(command, row => row.GetString(4), ct), query.Limit, total);
    }

    /// <summary>How many documents there are of each value of these members, the commonest first. Each has the empty value too: those are all that were found.</summary>
    internal async Task<Facetas> CountAsync(DocumentCriteria criteria, IReadOnlyList<string> members, CancellationToken ct)
    {
        await using var command = source.CreateCommand($"""
            with cuentas as (
                   select valor, count(*)::int as total from (select valores from {criteria.From()}) hallados, unnest(array_append(valores, '')) valor group by valor),
                 puestos as (
                   select *, row_number() over (partition by miembro order by total desc, valor) as puesto
                   from (select split_part(valor, '=', 1) as miembro, substr(valor, strpos(valor, '=') + 1) as valor, total from cuentas) separadas where miembro = any(@miembros))
            select '' as miembro, '' as valor, coalesce((select total from cuentas where valor = ''), 0) as total, 0 as puesto
            union all select miembro, valor, total, puesto from puestos where puesto <= {Facetas.ValoresMaximo} order by miembro, puesto
            """);
        criteria.AddTo(command);
        command.Parameters.AddWithValue("miembros", members.ToArray());
        await using var reader = await command.ExecuteReaderAsync(ct);
        var counted = new List<(string Member, ValorContado Value)>();
        while (await reader.ReadAsync(ct)) counted.Add((reader.GetString(0), new(reader.GetString(1), reader.GetInt32(2))));
        return new(counted[0].Value.Total, [.. members.Select(member => new Faceta(member, [.. counted.Where(c => c.Member == member).Select(c => c.Value)]))]);
    }

    // Each by its key. The limit says that there is one: without it the planner may read all of history to join a few.
    private static string Opened(DocumentList list) =>
        $"lateral (select * from {list.Schema}.historia h where h.recurso = '{list.Recurso}' and h.folio = p.folio and h.version = p.version limit 1) h";

    private static string Visible(bool drafts) => drafts ? "" : "and visible";

    private static string AsOf(PointInTime when) =>
        (when.InForceOn is null ? "" : "and fecha <= @en_fecha ") + (when.KnownAt is null ? "" : "and registrado_en <= @conocido_en");

    private static async Task<List<StoredDocument>> ReadAsync(NpgsqlCommand command, CancellationToken ct) =>
        [.. (await ReadAsync(command, _ => "", ct)).Select(found => found.Document)];

    private static async Task<List<(StoredDocument Document, string Key)>> ReadAsync(NpgsqlCommand command, Func<NpgsqlDataReader, string> key, CancellationToken ct)
    {
        await using var reader = await command.ExecuteReaderAsync(ct);
        var found = new List<(StoredDocument, string)>();
        while (await reader.ReadAsync(ct))
            found.Add((new(reader.GetString(0), reader.GetInt32(1), await reader.GetFieldValueAsync<DateTimeOffset>(2, ct), reader.GetString(3)), key(reader)));
        return found;
    }
}

/// <summary>A document as it was published.</summary>
public sealed record StoredDocument(string Folio, int Version, DateTimeOffset Instant, string Json);
