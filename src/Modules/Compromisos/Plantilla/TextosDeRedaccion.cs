using System.Text.Json;
using System.Text.Json.Nodes;

namespace OpenGov.Compromisos.Plantilla;

internal static class TextosDeRedaccion
{
    /// <summary>Whether it says that, letter by letter, wherever: a proposal may change a goal as well as the promise.</summary>
    public static bool Dice(this Redaccion redaccion, string fragmento) =>
        En(JsonSerializer.SerializeToNode(redaccion, Json.Stored)).Any(texto => texto.Contains(fragmento, StringComparison.Ordinal));

    private static IEnumerable<string> En(JsonNode? nodo) => nodo switch
    {
        JsonObject objeto => objeto.SelectMany(miembro => En(miembro.Value)),
        JsonArray lista => lista.SelectMany(En),
        JsonValue valor when valor.TryGetValue<string>(out var texto) => [texto],
        _ => [],
    };
}
