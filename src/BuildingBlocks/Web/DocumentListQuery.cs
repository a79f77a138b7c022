using System.Buffers.Text;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Microsoft.AspNetCore.WebUtilities;
using Npgsql;
using NpgsqlTypes;

namespace OpenGov.BuildingBlocks;

/// <summary>Which documents of a list are asked for, checked: the same question for its pages, its total and its counts.</summary>
internal sealed record DocumentCriteria(
    DocumentList List, IReadOnlyList<string> Values, IReadOnlyList<(string Condition, string Day)> Ranges, string? Text, PointInTime When, bool Drafts)
{
    private string? FolioBegins => List.Filters.Where(f => f.BeginsFolio).SelectMany(f => Values.Where(v => v.StartsWith($"{f.Name}=", StringComparison.Ordinal)).Select(v => $"{v[(f.Name.Length + 1)..]}-")).FirstOrDefault();

    public static DocumentCriteria Parse(DocumentList list, string? q, PointInTime when, IQueryCollection query, bool drafts)
    {
        foreach (var filter in list.Filters.Where(f => f.Values is not null && query.ContainsKey(f.Name) && !f.Values.Contains(query[f.Name].ToString())))
            throw new BadParameterException(filter.Name, $"Puede ser {string.Join(", ", filter.Values!)}.");
        if (q?.Length > ListParameters.QMaximo) throw new BadParameterException("q", $"La búsqueda admite hasta {ListParameters.QMaximo} caracteres.");
        return new(
            list, [.. list.Filters.Where(f => query.ContainsKey(f.Name)).Select(f => $"{f.Name}={query[f.Name]}")], [.. AskedRanges(list, query)],
            string.IsNullOrWhiteSpace(q) ? null : q, when, drafts);
    }

    /// <summary>The rows of the index that meet them. An index serves each condition; none parses a document.</summary>
    public string From()
    {
        var sql = new StringBuilder($"{List.Schema}.indice i where recurso = '{List.Recurso}'");
        var visible = Drafts ? "" : "and {0}visible";
        sql.Append(CultureInfo.InvariantCulture, $" {Of(visible, "")} {(When.IsNow ? "and vigente" : AsOf(""))}");
        if (!When.IsNow) sql.Append(CultureInfo.InvariantCulture, $" and not exists (select from {List.Schema}.indice n where n.recurso = i.recurso and n.folio = i.folio and n.version > i.version {Of(visible, "n.")} {AsOf("n.")})");
        if (Values.Count > 0) sql.Append(" and valores @> @valores");
        if (FolioBegins is not null) sql.Append(" and folio ^@ @folio and folio between @folio and @folio || 'z'"); // a range is found in any collation; folios are capitals and digits
        foreach (var (at, (condition, _)) in Ranges.Index()) sql.Append(CultureInfo.InvariantCulture, $" and {condition} @dia{at}");
        if (Text is not null) sql.Append(" and terminos @@ plataforma.buscado(@texto)");
        return sql.ToString();
    }

    public void AddTo(NpgsqlCommand command)
    {
        if (Values.Count > 0) command.Parameters.AddWithValue("valores", NpgsqlDbType.Array | NpgsqlDbType.Text, Values.ToArray());
        if (FolioBegins is { } folio) command.Parameters.AddWithValue("folio", folio);
        foreach (var (at, (_, day)) in Ranges.Index()) command.Parameters.AddWithValue($"dia{at}", day);
        if (Text is not null) command.Parameters.AddWithValue("texto", Text);
        When.AddTo(command);
    }

    public override string ToString() => $"{List.Recurso}|{string.Join('|', Values)}|{string.Join('|', Ranges)}|{Text}|{When}";

    private static string Of(string condition, string alias) => string.Format(CultureInfo.InvariantCulture, condition, alias);

    private string AsOf(string alias) =>
        (When.InForceOn is null ? "" : $"and {alias}fecha <= @en_fecha ") + (When.KnownAt is null ? "" : $"and {alias}registrado_en <= @conocido_en");

    private static IEnumerable<(string Condition, string Day)> AskedRanges(DocumentList list, IQueryCollection query)
    {
        foreach (var key in list.Keys.Where(k => k.IsDay))
        {
            if (query.ContainsKey(key.From)) yield return ($"(claves ->> '{key.Name}') >=", Day(key.From, query));
            if (!query.ContainsKey(key.To)) continue;

            yield return ($"(claves ->> '{key.Name}') <=", Day(key.To, query));
            if (!query.ContainsKey(key.From)) yield return ($"(claves ->> '{key.Name}') >", ""); // who has no such day is in no range
        }
    }

    private static string Day(string name, IQueryCollection query) => query[name].ToString() is var text && DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out _)
        ? text : throw new BadParameterException(name, "Debe ser una fecha AAAA-MM-DD, por ejemplo 2019-10-15.");
}

/// <summary>What a list was asked for, checked: orders it does not offer and cursors of another question are refused by name.</summary>
internal sealed record DocumentListQuery(DocumentCriteria Criteria, int Limit, DocumentOrder Order, bool WithTotal, CursorPosition? After, string Fingerprint)
{
    public string OrderBy => Order.Name is "folio" or "-folio" ? $"folio {Direction}" : $"{Order.Key} {Direction}, folio {Direction}";

    /// <summary>After the last row of the page before, in this order.</summary>
    public string Beyond => (Order.Descends ? "<" : ">") is var compare && Order.Name is "folio" or "-folio"
        ? $"folio {compare} @desde" : $"({Order.Key}, folio) {compare} (@clave::{Order.Type}, @desde)";

    public string Direction => Order.Descends ? "desc" : "asc";

    public static DocumentListQuery Parse(DocumentList source, ListParameters list, PointInTime when, IQueryCollection query, bool drafts)
    {
        var criteria = DocumentCriteria.Parse(source, list.Q, when, query, drafts);
        var order = list.Orden ?? "folio";
        if (!source.Orders.Contains(order)) throw new BadParameterException("orden", $"Puede ser {string.Join(", ", source.Orders)}.");
        if (order == DocumentOrder.Relevance && criteria.Text is null) throw new BadParameterException("orden", "La relevancia se mide contra una búsqueda: escribe también q.");
        if (list.Incluir is not (null or "total")) throw new BadParameterException("incluir", "Puede ser total.");

        var fingerprint = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes($"{order}|{criteria}")))[..12];
        return new(criteria, list.ParseLimit(), DocumentOrder.Of(order), list.Incluir is not null, list.Cursor is null ? null : CursorPosition.Decode(list.Cursor, fingerprint, DocumentOrder.Of(order)), fingerprint);
    }
}

/// <summary>Where a page ended; only good for the same question.</summary>
internal sealed record CursorPosition(string Folio, string? Key, string Question)
{
    public string Encode() => Base64Url.EncodeToString(JsonSerializer.SerializeToUtf8Bytes(this, Json.Stored));

    public static CursorPosition Decode(string cursor, string question, DocumentOrder order)
    {
        try
        {
            var position = JsonSerializer.Deserialize<CursorPosition>(Base64Url.DecodeFromChars(cursor), Json.Stored);
            if (position is { Folio: not null, Key: not null } && position.Question == question && Texto.Fault(position.Folio) is null && order.CanBe(position.Key)) return position;
        }
        catch (Exception malformed) when (malformed is JsonException or FormatException)
        {
            // falls to the one answer there is for a cursor that is not ours
        }

        throw new BadParameterException("cursor", "El cursor no corresponde a esta consulta. Empieza de nuevo sin cursor.");
    }
}

/// <summary>A page of documents, joined as text: nothing is parsed to be sent.</summary>
internal sealed class DocumentPage(List<(StoredDocument Document, string Key)> found, int limit, int? total)
{
    public IResult ToResult(HttpContext http, DocumentListQuery query, IReadOnlySet<string>? fields)
    {
        var items = found.Take(limit).ToList();
        string? next = null;
        if (found.Count > limit)
        {
            var cursor = new CursorPosition(items[^1].Document.Folio, items[^1].Key, query.Fingerprint).Encode();
            var parameters = http.Request.Query.Where(p => p.Key != "cursor").Select(p => KeyValuePair.Create(p.Key, p.Value.ToString()));
            next = QueryHelpers.AddQueryString(PublicUrl.Of(http) + http.Request.Path, parameters.Append(KeyValuePair.Create("cursor", cursor))!);
            http.Response.Headers.Link = $"<{next}>; rel=\"next\"";
        }

        var body = new StringBuilder("{\"datos\":[");
        body.AppendJoin(',', items.Select(i => fields is null ? i.Document.Json : DocumentFields.Keep(i.Document.Json, fields)));
        body.Append(CultureInfo.InvariantCulture, $"],\"paginacion\":{JsonSerializer.Serialize(new Paginacion(limit, next is not null, next, null, total), Json.Wire)}}}");
        return Results.Text(body.ToString(), "application/json");
    }
}
