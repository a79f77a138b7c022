using System.Net.Http.Json;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

namespace OpenGov.Host.CommandLine;

/// <summary>The operations of a server, as its own OpenAPI document tells them: the importer knows no route by heart.</summary>
internal sealed class ServedContract
{
    private readonly Dictionary<string, ServedOperation> operations = new(StringComparer.Ordinal);

    public ServedContract(JsonElement document)
    {
        var paths = document.GetProperty("paths").EnumerateObject().ToDictionary(p => p.Name, p => p.Value, StringComparer.Ordinal);
        foreach (var (path, methods) in paths)
            foreach (var method in methods.EnumerateObject().Where(m => m.Value.ValueKind is JsonValueKind.Object && m.Value.TryGetProperty("operationId", out _)))
                Add(document, paths, path, method);
    }

    public static async Task<ServedContract> ReadAsync(HttpClient http, CancellationToken ct) =>
        new(await http.GetFromJsonAsync<JsonElement>("/api/v1/openapi.json", ct));

    public ServedOperation? Find(string operationId) => operations.GetValueOrDefault(operationId);

    private void Add(JsonElement document, Dictionary<string, JsonElement> paths, string path, JsonProperty method)
    {
        var id = method.Value.GetProperty("operationId").GetString()!;
        var parameters = method.Value.TryGetProperty("parameters", out var declared) ? declared.EnumerateArray().Select(p => Resolve(document, p)).ToList() : [];
        var needsIfMatch = NamesIn("header", parameters).Contains("If-Match");
        var (media, members) = BodyOf(document, method.Value);
        operations[id] = new ServedOperation(
            id, new HttpMethod(method.Name.ToUpperInvariant()), path, needsIfMatch ? TargetOf(paths, path) : null, media, members, NamesIn("query", parameters));
    }

    private static HashSet<string> NamesIn(string place, List<JsonElement> parameters) =>
        [.. parameters.Where(p => p.GetProperty("in").GetString() == place).Select(p => p.GetProperty("name").GetString()!)];

    private static (string? Media, IReadOnlySet<string> Members) BodyOf(JsonElement document, JsonElement operation)
    {
        var members = new HashSet<string>(StringComparer.Ordinal);
        if (!operation.TryGetProperty("requestBody", out var body)) return (null, members);

        var content = body.GetProperty("content").EnumerateObject().First();
        if (content.Value.TryGetProperty("schema", out var schema)) Collect(document, schema, members);
        return (content.Name, members);
    }

    /// <summary>What is said once is referred to by its place in the document.</summary>
    private static JsonElement Resolve(JsonElement document, JsonElement element) => element.TryGetProperty("$ref", out var reference)
        ? reference.GetString()!.Split('/').Skip(1).Aggregate(document, (at, part) => at.GetProperty(part)) : element;

    private static void Collect(JsonElement document, JsonElement schema, HashSet<string> members)
    {
        schema = Resolve(document, schema);
        if (schema.TryGetProperty("properties", out var properties)) members.UnionWith(properties.EnumerateObject().Select(p => p.Name));
        foreach (var word in (string[])["allOf", "oneOf", "anyOf"])
            if (schema.TryGetProperty(word, out var parts))
                foreach (var part in parts.EnumerateArray()) Collect(document, part, members);
    }

    /// <summary>What If-Match speaks of: the longest part of the route that ends in a parameter and can be read.</summary>
    private static string TargetOf(Dictionary<string, JsonElement> paths, string path)
    {
        var parts = path.Split('/');
        for (var length = parts.Length; length > 0; length--)
        {
            var prefix = string.Join('/', parts[..length]);
            if (prefix.EndsWith('}') && paths.TryGetValue(prefix, out var methods) && methods.TryGetProperty("get", out _)) return prefix;
        }

        throw new ImportException($"El contrato del servidor pide If-Match en {path}, pero no dice dónde leer su versión.");
    }
}

/// <summary>One operation of the contract.</summary>
/// <param name="Target">Route of the resource it changes, when it asks for If-Match.</param>
/// <param name="Media">Type of its body; null when it takes none.</param>
/// <param name="Members">Members its body admits.</param>
/// <param name="Query">Parameters of its query.</param>
internal sealed partial record ServedOperation(
    string Id, HttpMethod Method, string Path, string? Target, string? Media, IReadOnlySet<string> Members, IReadOnlySet<string> Query)
{
    public const string Reference = "referencia";

    public bool KeepsReference => Members.Contains(Reference);

    /// <summary>Why these parameters do not fit; null when they do.</summary>
    public string? Misfit(JsonObject parameters)
    {
        var route = RouteParameter().Matches(Path).Select(m => m.Groups[1].Value).ToHashSet(StringComparer.Ordinal);
        if (route.FirstOrDefault(name => parameters[name] is not JsonValue) is { } missing) return $"{Id} necesita «{missing}» en «parametros».";
        return parameters.Select(p => p.Key).FirstOrDefault(name => !route.Contains(name) && !Query.Contains(name)) is { } extra ? $"{Id} no tiene el parámetro «{extra}»." : null;
    }

    /// <summary>Its address with these parameters.</summary>
    public string AddressWith(JsonObject parameters)
    {
        var query = parameters.Where(p => Query.Contains(p.Key)).Select(p => $"{p.Key}={Uri.EscapeDataString($"{p.Value}")}").ToList();
        return Fill(Path, parameters) + (query.Count > 0 ? $"?{string.Join('&', query)}" : "");
    }

    /// <summary>Where to read the version of what it changes.</summary>
    public string? TargetWith(JsonObject parameters) => Target is null ? null : Fill(Target, parameters);

    private static string Fill(string route, JsonObject parameters) => RouteParameter().Replace(route, m => Uri.EscapeDataString($"{parameters[m.Groups[1].Value]}"));

    [GeneratedRegex(@"\{([^}]+)\}", RegexOptions.None, matchTimeoutMilliseconds: 1_000)]
    private static partial Regex RouteParameter();
}
