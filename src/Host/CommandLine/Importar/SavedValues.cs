using System.Globalization;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

namespace OpenGov.Host.CommandLine;

/// <summary>What the server decided and later acts name: <c>{{name}}</c> in any text of their parameters or bodies.</summary>
internal sealed partial class SavedValues
{
    private readonly Dictionary<string, string> values = new(StringComparer.Ordinal);

    public static IEnumerable<string> NamesIn(params JsonNode?[] nodes) =>
        nodes.Where(n => n is not null).SelectMany(n => Name().Matches(n!.ToJsonString(Json.Wire))).Select(m => m.Groups["name"].Value);

    public void Save(string name, JsonNode answer, string pointer)
    {
        JsonNode? at = answer;
        foreach (var part in pointer.Split('/').Skip(1))
            at = at is JsonArray list ? (int.TryParse(part, NumberStyles.None, CultureInfo.InvariantCulture, out var index) && index < list.Count ? list[index] : null) : (at as JsonObject)?[part];
        values[name] = at is JsonValue value ? $"{value}" : throw new ImportException($"La lectura que da «{name}» no trae nada en {pointer}.");
    }

    public JsonObject Fill(JsonObject template) => (JsonObject)Fill((JsonNode)template)!;

    private JsonNode? Fill(JsonNode? node) => node switch
    {
        JsonObject members => new JsonObject(members.Select(m => KeyValuePair.Create(m.Key, Fill(m.Value)))),
        JsonArray items => new JsonArray([.. items.Select(Fill)]),
        JsonValue value when value.TryGetValue(out string? text) => Name().Replace(text, m => values.GetValueOrDefault(m.Groups["name"].Value, m.Value)),
        _ => node?.DeepClone(),
    };

    [GeneratedRegex(@"\{\{(?<name>[a-z0-9_]+)\}\}", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1_000)]
    private static partial Regex Name();
}
