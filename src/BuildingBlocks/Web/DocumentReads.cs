using System.Text.Json.Nodes;

namespace OpenGov.BuildingBlocks;

/// <summary>
/// Reads of public documents. A thing now, a thing on a day, a thing as known at an instant, its versions and the lists
/// are look-ups of the same rows of <c>historia</c>, so they cannot disagree.
/// </summary>
public static class DocumentReads
{
    /// <summary><c>GET /{recurso}/{folio}</c>.</summary>
    /// <param name="draftScope">Whoever holds it (or one of them, separated by spaces) also sees what is not public.</param>
    public static RouteHandlerBuilder MapDocument<T>(this RouteGroupBuilder api, string schema, string recurso, string? draftScope = null)
        where T : PublicDocument => api
        .MapGet($"{recurso}/{{folio}}", async (
            string folio, [AsParameters] TimeParameters when, string? campos, DocumentStore store, ActContext act, HttpContext http) =>
        {
            var (at, drafts) = (when.Parse(), Drafts(act, draftScope, folio));
            if (await store.FindAsync(schema, TableOf(recurso), folio, at, drafts, http.RequestAborted) is { } found) return Write(http, found, DocumentFields.Parse<T>(campos));

            // That it is there, but was not then, is no secret to whoever may see it.
            var since = at.IsNow ? null : await store.FindAsync(schema, TableOf(recurso), folio, PointInTime.Now, drafts, http.RequestAborted);
            throw since is null ? new NotFoundException(recurso, folio) : new NotFoundException(recurso, folio, "Hoy consta; entonces todavía no.");
        })
        .Produces<T>().WithMetadata(new PublicRead());

    /// <summary><c>GET /{recurso}</c>: items have the shape of the detail.</summary>
    /// <param name="keys">Members it can also be sorted by, and days it can be asked by range.</param>
    public static RouteHandlerBuilder MapDocumentList<T>(
        this RouteGroupBuilder api, string schema, string recurso, IReadOnlyList<DocumentFilter> filters, string? draftScope = null, IReadOnlyList<DocumentKey>? keys = null)
        where T : PublicDocument
    {
        var source = new DocumentList(schema, TableOf(recurso), [.. filters.Select(f => f.For(typeof(T)))], keys ?? []);
        DocumentLists.Tell(api, source);
        return api.MapGet(recurso, async ([AsParameters] ListParameters list, [AsParameters] TimeParameters when, DocumentStore store, ActContext act, HttpContext http) =>
            {
                var query = DocumentListQuery.Parse(source, list, when.Parse(), http.Request.Query, Drafts(act, draftScope));
                var page = await store.ListAsync(query, http.RequestAborted);
                return page.ToResult(http, query, DocumentFields.Parse<T>(list.Campos));
            })
            .Produces<Pagina<T>>().WithMetadata(new PublicRead(), new OfferedFilters(source.Offered, source.Orders));
    }

    /// <summary><c>GET /{recurso}/facetas</c>: how many there are of each value, under the same filters and the same visibility as the list.</summary>
    /// <param name="members">Names of filters to count by.</param>
    public static RouteHandlerBuilder MapDocumentFacets(
        this RouteGroupBuilder api, string schema, string recurso, IReadOnlyList<DocumentFilter> filters, IReadOnlyList<DocumentKey> keys, IReadOnlyList<string> members, string? draftScope = null)
    {
        var source = new DocumentList(schema, TableOf(recurso), filters, keys);
        return api.MapGet($"{recurso}/facetas", async ([AsParameters] FacetParameters asked, [AsParameters] TimeParameters when, DocumentStore store, ActContext act, HttpContext http) =>
                TypedResults.Ok(await store.CountAsync(
                    DocumentCriteria.Parse(source, asked.Q, when.Parse(), http.Request.Query, Drafts(act, draftScope)), members, http.RequestAborted)))
            .WithMetadata(new PublicRead(), new OfferedFilters(source.Offered, []));
    }

    /// <summary><c>GET /{recurso}/{folio}/versiones</c>: which acts made it what it is, the newest first.</summary>
    public static RouteHandlerBuilder MapDocumentVersions(this RouteGroupBuilder api, string schema, string recurso, string? draftScope = null) => api
        .MapGet($"{recurso}/{{folio}}/versiones", async (string folio, DocumentStore store, ActContext act, HttpContext http) =>
        {
            var versions = await store.VersionsAsync(schema, TableOf(recurso), folio, Drafts(act, draftScope, folio), http.RequestAborted);
            return versions.Count > 0 ? TypedResults.Ok(new Pagina<VersionResumen>(versions, Paginacion.Complete(versions.Count))) : throw new NotFoundException(recurso, folio);
        })
        .WithMetadata(new PublicRead());

    /// <summary><c>GET /{recurso}/{folio}/versiones/{version}</c>.</summary>
    public static RouteHandlerBuilder MapDocumentVersion<T>(this RouteGroupBuilder api, string schema, string recurso, string? draftScope = null)
        where T : PublicDocument => api
        .MapGet($"{recurso}/{{folio}}/versiones/{{version:int}}", async (string folio, int version, DocumentStore store, ActContext act, HttpContext http) =>
        {
            var found = await store.FindVersionAsync(schema, TableOf(recurso), folio, version, Drafts(act, draftScope, folio), http.RequestAborted);
            return Write(http, found ?? throw new NotFoundException(recurso, $"{folio}, versión {version}"), fields: null);
        })
        .Produces<T>().WithMetadata(new PublicRead());

    // A hyphen in the address is an underscore at rest.
    private static string TableOf(string recurso) => recurso.Replace('-', '_');

    private static bool Drafts(ActContext act, string? draftScope, string? folio = null) => draftScope is not null && draftScope.Split(' ').Any(scope => act.Actor.Holds(scope, folio));

    private static IResult Write(HttpContext http, StoredDocument found, IReadOnlySet<string>? fields)
    {
        if (fields is not null) return Results.Text(DocumentFields.Keep(found.Json, fields), "application/json");

        http.Response.Headers.ETag = DocumentResult.ETagOf(found.Version);
        return Results.Text(found.Json, "application/json");
    }
}

/// <summary>Marks a read that anybody may keep for a minute, unless a token made it.</summary>
public sealed record PublicRead;

/// <summary>The filters and orders a list offers, for the contract.</summary>
public sealed record OfferedFilters(IReadOnlyList<DocumentFilter> Filters, IReadOnlyList<string> Orders);

/// <summary>Una versión publicada.</summary>
/// <param name="Version">Número de versión.</param>
/// <param name="Acto">El acto que la produjo.</param>
public sealed record VersionResumen(int Version, ActoPublicado Acto);

/// <summary><c>campos=</c>: which top-level members to send.</summary>
internal static class DocumentFields
{
    public static IReadOnlySet<string>? Parse<T>(string? campos)
    {
        if (campos is null) return null;

        var known = Json.Wire.GetTypeInfo(typeof(T)).Properties.Select(p => p.Name).ToHashSet();
        var asked = campos.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries).ToHashSet();
        var unknown = asked.FirstOrDefault(f => !known.Contains(f));
        return unknown is null ? asked : throw new BadParameterException("campos", $"No existe el campo «{unknown}». Hay: {string.Join(", ", known.Order())}.");
    }

    public static string Keep(string document, IReadOnlySet<string> fields)
    {
        var members = JsonNode.Parse(document)!.AsObject();
        foreach (var name in members.Select(m => m.Key).Where(name => !fields.Contains(name)).ToList()) members.Remove(name);
        return members.ToJsonString(Json.Wire);
    }
}
