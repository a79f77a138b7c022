using System.Buffers.Text;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.WebUtilities;

namespace OpenGov.BuildingBlocks;

/// <summary>What a list was asked for, checked: unknown parameters, orders and cursors of another question are refused by name.</summary>
internal sealed record DocumentListQuery(
    string Recurso, int Limit, string Order, string? Text, bool WithTotal, string? Containment, PointInTime When, bool Drafts, CursorPosition? After, string Fingerprint)
{
    private static readonly string[] Orders = ["folio", "-folio", "actualizado_en", "-actualizado_en"];

    public bool ByInstant => Order.EndsWith("actualizado_en", StringComparison.Ordinal);

    public string Compare => Order[0] == '-' ? "<" : ">";

    public string OrderBy => (ByInstant, Order[0] == '-') switch
    {
        (true, true) => "actualizado_en desc, folio desc",
        (true, false) => "actualizado_en, folio",
        (false, true) => "folio desc",
        _ => "folio",
    };

    public static DocumentListQuery Parse(
        string recurso, ListParameters list, PointInTime when, IReadOnlyList<DocumentFilter> filters, IQueryCollection query, bool drafts)
    {
        foreach (var (name, values) in query)
        {
            if (!ListParameters.Names.Contains(name) && filters.All(f => f.Name != name)) throw new BadParameterException(name, $"Esta lista no tiene el parámetro «{name}».");
            if (values.Count > 1) throw new BadParameterException(name, "El parámetro se repite; escríbelo una sola vez.");
            if (BuildingBlocks.Texto.Fault(values.ToString()) is { } fault) throw new BadParameterException(name, fault);
        }

        var order = list.Orden ?? "folio";
        if (!Orders.Contains(order)) throw new BadParameterException("orden", $"Puede ser {string.Join(", ", Orders)}.");
        if (list.Incluir is not (null or "total")) throw new BadParameterException("incluir", "Puede ser total.");
        if (list.Q?.Length > ListParameters.QMaximo) throw new BadParameterException("q", $"La búsqueda admite hasta {ListParameters.QMaximo} caracteres.");

        var containment = Merge(filters, query);
        var fingerprint = Fingerprinted($"{recurso}|{order}|{containment}|{list.Q}|{when}");
        var after = list.Cursor is null ? null : CursorPosition.Decode(list.Cursor, fingerprint);
        return new(recurso, list.ParseLimit(), order, string.IsNullOrWhiteSpace(list.Q) ? null : list.Q, list.Incluir is not null, containment, when, drafts, after, fingerprint);
    }

    // Filters that reach into the same object are merged, so that {"sede":{"a":1}} and {"sede":{"b":2}} ask for both.
    private static string? Merge(IReadOnlyList<DocumentFilter> filters, IQueryCollection query)
    {
        var asked = filters.Where(f => query.ContainsKey(f.Name)).Select(f => f.ToContainment(query[f.Name].ToString())).ToList();
        if (asked.Count == 0) return null;

        var merged = asked[0];
        foreach (var next in asked.Skip(1)) MergeInto(merged, next);
        return merged.ToJsonString();
    }

    private static void MergeInto(JsonObject target, JsonObject source)
    {
        foreach (var (name, value) in source.ToList())
        {
            source.Remove(name);
            if (target[name] is JsonObject inner && value is JsonObject more) MergeInto(inner, more);
            else if (target[name] is JsonArray items && value is JsonArray others) foreach (var item in others.ToList()) { others.Remove(item); items.Add(item); }
            else target[name] = value;
        }
    }

    private static string Fingerprinted(string question) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(question)))[..12];
}

/// <summary>Where a page ended; only good for the same question.</summary>
internal sealed record CursorPosition(string Folio, DateTimeOffset? Instant, string Question)
{
    public string Encode() => Base64Url.EncodeToString(JsonSerializer.SerializeToUtf8Bytes(this, Json.Stored));

    public static CursorPosition Decode(string cursor, string question)
    {
        try
        {
            var position = JsonSerializer.Deserialize<CursorPosition>(Base64Url.DecodeFromChars(cursor), Json.Stored);
            if (position is { Folio: not null } && position.Question == question) return position;
        }
        catch (Exception malformed) when (malformed is JsonException or FormatException)
        {
            // falls to the one answer there is for a cursor that is not ours
        }

        throw new BadParameterException("cursor", "El cursor no corresponde a esta consulta. Empieza de nuevo sin cursor.");
    }
}

/// <summary>A page of documents, joined as text: nothing is parsed to be sent.</summary>
internal sealed class DocumentPage(List<StoredDocument> found, int limit, int? total)
{
    public IResult ToResult(HttpContext http, DocumentListQuery query, IReadOnlySet<string>? fields)
    {
        var items = found.Take(limit).ToList();
        string? next = null;
        if (found.Count > limit)
        {
            var cursor = new CursorPosition(items[^1].Folio, query.ByInstant ? items[^1].Instant : null, query.Fingerprint).Encode();
            var parameters = http.Request.Query.Where(p => p.Key != "cursor").Select(p => KeyValuePair.Create(p.Key, p.Value.ToString()));
            next = QueryHelpers.AddQueryString(PublicUrl.Of(http) + http.Request.Path, parameters.Append(KeyValuePair.Create("cursor", cursor))!);
            http.Response.Headers.Link = $"<{next}>; rel=\"next\"";
        }

        var body = new StringBuilder("{\"datos\":[");
        body.AppendJoin(',', items.Select(i => fields is null ? i.Json : DocumentFields.Keep(i.Json, fields)));
        body.Append(CultureInfo.InvariantCulture, $"],\"paginacion\":{JsonSerializer.Serialize(new Paginacion(limit, next is not null, next, null, total), Json.Wire)}}}");
        return Results.Text(body.ToString(), "application/json");
    }
}
