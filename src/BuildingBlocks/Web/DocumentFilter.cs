using System.Text.Json.Nodes;

namespace OpenGov.BuildingBlocks;

/// <summary>
/// A filter that a list offers: equality on a member of the document, however deep. <c>sede.municipios[]</c> reaches into
/// arrays. It becomes a jsonb containment, which one index serves for all filters of all resources.
/// </summary>
/// <param name="Name">Name of the query parameter.</param>
/// <param name="Path">Where in the document.</param>
/// <param name="Description">In Spanish, for the contract.</param>
public sealed record DocumentFilter(string Name, string Path, string Description)
{
    /// <summary>A filter on the member of its own name.</summary>
    public static DocumentFilter On(string member, string description) => new(member, member, description);

    internal JsonObject ToContainment(string value) => Build(Path.Split('.'), 0, value);

    private static JsonObject Build(string[] parts, int at, string value)
    {
        var isArray = parts[at].EndsWith("[]", StringComparison.Ordinal);
        var name = isArray ? parts[at][..^2] : parts[at];
        JsonNode inner = at == parts.Length - 1 ? Leaf(value) : Build(parts, at + 1, value);
        return new JsonObject { [name] = isArray ? new JsonArray(inner) : inner };
    }

    private static JsonValue Leaf(string value) => value switch
    {
        "true" => JsonValue.Create(true),
        "false" => JsonValue.Create(false),
        _ => JsonValue.Create(value),
    };
}
