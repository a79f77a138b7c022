using System.Text;
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

    /// <summary>Every public document of a resource as of the times asked for, to add them up; only those with that value in a member when one is given.</summary>
    public async Task<IReadOnlyList<T>> ReadAllAsync<T>(string schema, string recurso, TimeParameters when, CancellationToken ct, (DocumentFilter Filter, string Value)? only = null)
        where T : PublicDocument
    {
        var time = when.Parse();
        await using var command = source.CreateCommand(
            $"select folio, version, actualizado_en, documento from {Known(schema, drafts: false, time)} {(only is null ? "" : "and miembros @> @miembros::jsonb")} order by folio");
        command.Parameters.AddWithValue("recurso", recurso);
        if (only is { } one) command.Parameters.AddWithValue("miembros", one.Filter.ToContainment(one.Value).ToJsonString());
        AddTimes(command, time);
        return [.. (await ReadAsync(command, ct)).Select(d => JsonSerializer.Deserialize<T>(d.Json, Json.Stored)!)];
    }

    internal async Task<StoredDocument?> FindAsync(string schema, string recurso, string folio, PointInTime when, bool drafts, CancellationToken ct)
    {
        var past = when is { InForceOn: not null } or { KnownAt: not null };
        await using var command = source.CreateCommand($"""
            select folio, version, {(past ? "registrado_en" : "actualizado_en")}, documento from {schema}.{(past ? "historia" : "vigentes")}
            where recurso = @recurso and folio = @folio {Visible(drafts)} {AsOf(when)}
            {(past ? "order by version desc limit 1" : "")}
            """);
        command.Parameters.AddWithValue("recurso", recurso);
        command.Parameters.AddWithValue("folio", folio);
        AddTimes(command, when);
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

    internal async Task<DocumentPage> ListAsync(string schema, DocumentListQuery query, CancellationToken ct)
    {
        await using var command = source.CreateCommand();
        var where = new StringBuilder(Known(schema, query.Drafts, query.When));
        if (query.Containment is { } members)
        {
            where.Append(" and miembros @> @miembros::jsonb");
            command.Parameters.AddWithValue("miembros", members);
        }

        if (query.Text is { } text)
        {
            where.Append(" and busqueda @@ plataforma.buscado(@texto)");
            command.Parameters.AddWithValue("texto", text);
        }

        command.Parameters.AddWithValue("recurso", query.Recurso);
        AddTimes(command, query.When);
        int? total = null;
        if (query.WithTotal)
        {
            command.CommandText = $"select count(*)::int from {where}";
            total = (int)(await command.ExecuteScalarAsync(ct))!;
        }

        if (query.After is { } after)
        {
            where.Append(query.ByInstant ? $" and (actualizado_en, folio) {query.Compare} (@instante, @desde)" : $" and folio {query.Compare} @desde");
            command.Parameters.AddWithValue("desde", after.Folio);
            if (query.ByInstant) command.Parameters.AddWithValue("instante", after.Instant!.Value);
        }

        command.CommandText = $"select folio, version, actualizado_en, documento from {where} order by {query.OrderBy} limit {query.Limit + 1}";
        return new DocumentPage(await ReadAsync(command, ct), query.Limit, total);
    }

    // One row for each thing: as it stands, or as it was at the times asked for.
    private static string Known(string schema, bool drafts, PointInTime when) => when is { InForceOn: null, KnownAt: null }
        ? $"{schema}.vigentes v where recurso = @recurso {Visible(drafts)}"
        : $"""
          (select distinct on (folio) folio, version, documento, documento::jsonb as miembros, registrado_en as actualizado_en,
                  plataforma.terminos(documento::jsonb) as busqueda
           from {schema}.historia where recurso = @recurso {Visible(drafts)} {AsOf(when)} order by folio, version desc) v where true
          """;

    private static string Visible(bool drafts) => drafts ? "" : "and visible";

    private static string AsOf(PointInTime when) =>
        (when.InForceOn is null ? "" : "and fecha <= @en_fecha ") + (when.KnownAt is null ? "" : "and registrado_en <= @conocido_en");

    private static void AddTimes(NpgsqlCommand command, PointInTime when)
    {
        if (when.InForceOn is { } day) command.Parameters.AddWithValue("en_fecha", day);
        if (when.KnownAt is { } instant) command.Parameters.AddWithValue("conocido_en", instant);
    }

    private static async Task<List<StoredDocument>> ReadAsync(NpgsqlCommand command, CancellationToken ct)
    {
        await using var reader = await command.ExecuteReaderAsync(ct);
        var found = new List<StoredDocument>();
        while (await reader.ReadAsync(ct))
            found.Add(new(reader.GetString(0), reader.GetInt32(1), await reader.GetFieldValueAsync<DateTimeOffset>(2, ct), reader.GetString(3)));
        return found;
    }
}

/// <summary>A document as it was published.</summary>
internal sealed record StoredDocument(string Folio, int Version, DateTimeOffset Instant, string Json);
