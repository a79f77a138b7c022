using System.Text.Json.Nodes;

namespace OpenGov.BuildingBlocks;

/// <summary>
/// Reads of public documents. A thing now, a thing on a day, a thing as known at an instant, its versions and the lists
/// are look-ups of the same rows of <c>historia</c>, so they cannot disagree.
/// </summary>
public static class DocumentReads
{
    /// <summary><c>GET /{recurso}/{folio}</c>.</summary>
    /// <param name="draftScope">Whoever holds it also sees what is not public yet.</param>
    public static RouteHandlerBuilder MapDocument<T>(this RouteGroupBuilder api, string schema, string recurso, string? draftScope = null)
        where T : PublicDocument => api
        .MapGet($"{recurso}/{{folio}}", async (
            string folio, [AsParameters] TimeParameters when, string? campos, DocumentStore store, ActContext act, HttpContext http) =>
        {
            var found = await store.FindAsync(schema, TableOf(recurso), folio, when.Parse(), Drafts(act, draftScope, folio), http.RequestAborted);
            return Write(http, found ?? throw new NotFoundException(recurso, folio), DocumentFields.Parse<T>(campos));
        })
        .Produces<T>().WithMetadata(new PublicRead());

    /// <summary><c>GET /{recurso}</c>: items have the shape of the detail.</summary>
    public static RouteHandlerBuilder MapDocumentList<T>(
        this RouteGroupBuilder api, string schema, string recurso, IReadOnlyList<DocumentFilter> filters, string? draftScope = null)
        where T : PublicDocument => api
        .MapGet(recurso, async ([AsParameters] ListParameters list, [AsParameters] TimeParameters when, DocumentStore store, ActContext act, HttpContext http) =>
        {
            var query = DocumentListQuery.Parse(TableOf(recurso), list, when.Parse(), filters, http.Request.Query, Drafts(act, draftScope));
            var page = await store.ListAsync(schema, query, http.RequestAborted);
            return page.ToResult(http, query, DocumentFields.Parse<T>(list.Campos));
        })
        .Produces<Pagina<T>>().WithMetadata(new PublicRead(), new OfferedFilters(filters));

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

    private static bool Drafts(ActContext act, string? draftScope, string? folio = null) => draftScope is not null && act.Actor.Holds(draftScope, folio);

    private static IResult Write(HttpContext http, StoredDocument found, IReadOnlySet<string>? fields)
    {
        if (fields is not null) return Results.Text(DocumentFields.Keep(found.Json, fields), "application/json");

        http.Response.Headers.ETag = DocumentResult.ETagOf(found.Version);
        return Results.Text(found.Json, "application/json");
    }
}

/// <summary>Marks a read that anybody may keep for a minute, unless a token made it.</summary>
public sealed record PublicRead;

/// <summary>The filters a list offers, for the contract.</summary>
public sealed record OfferedFilters(IReadOnlyList<DocumentFilter> Filters);

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
