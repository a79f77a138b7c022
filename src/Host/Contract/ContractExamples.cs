using System.Reflection;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

namespace OpenGov.Host;

/// <summary>
/// The examples of the contract, embedded when the host is built: the acts of <c>data/edomex</c>, which are real input and so
/// cannot drift, and a small file of the same form in <c>Ejemplos/</c> for each operation that has no act there.
/// </summary>
internal sealed partial class ContractExamples
{
    private const string Prefix = "ejemplos/";

    private readonly Dictionary<string, JsonNode> bodies = new(StringComparer.Ordinal);
    private readonly Dictionary<string, JsonNode> answers = new(StringComparer.Ordinal);

    public ContractExamples()
    {
        var acts = Read().ToList();
        foreach (var operation in acts.Where(a => a["cuerpo"] is JsonObject).GroupBy(NameOf))
            bodies[operation.Key] = Fill(operation.Select(a => a["cuerpo"]!).OrderBy(HasNames).ThenBy(IsExample).First());
        foreach (var act in acts.Where(a => a["respuesta"] is JsonObject)) answers[NameOf(act)] = act["respuesta"]!;
    }

    /// <summary>Null when there is none.</summary>
    public JsonNode? BodyOf(string operation) => bodies.GetValueOrDefault(operation)?.DeepClone();

    /// <param name="names">The operation, and then whatever else may name its answer; the first that has an example gives it.</param>
    public JsonNode? AnswerOf(params IEnumerable<string> names) => names.Select(name => answers.GetValueOrDefault(name)).FirstOrDefault(found => found is not null)?.DeepClone();

    private static IEnumerable<JsonNode> Read()
    {
        var assembly = Assembly.GetExecutingAssembly();
        foreach (var name in assembly.GetManifestResourceNames().Where(n => n.StartsWith(Prefix, StringComparison.Ordinal)).Order(StringComparer.Ordinal))
        {
            using var content = assembly.GetManifestResourceStream(name)!;
            var file = JsonNode.Parse(content)!;
            if (file["operacion"] is not null) yield return file;
            foreach (var act in file["actos"]?.AsArray() ?? []) yield return act!;
        }
    }

    private static string NameOf(JsonNode act) => act["operacion"]!.GetValue<string>();

    private static bool IsExample(JsonNode body) => body["ejemplo"]?.GetValue<bool>() is true;

    private static bool HasNames(JsonNode body) => Name().IsMatch(body.ToJsonString());

    // What an earlier act saved has no value here: its name, in the form of a folio.
    private static JsonNode Fill(JsonNode body) =>
        JsonNode.Parse(Name().Replace(body.ToJsonString(), m => m.Groups["name"].Value.Replace('_', '-').ToUpperInvariant()))!;

    [GeneratedRegex(@"\{\{(?<name>[a-z0-9_]+)\}\}", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1_000)]
    private static partial Regex Name();
}
