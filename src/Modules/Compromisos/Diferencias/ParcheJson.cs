using System.Text.Json;
using System.Text.Json.Nodes;

namespace OpenGov.Compromisos.Diferencias;

/// <summary>Una operación de JSON Patch (RFC 6902).</summary>
/// <param name="Op">add, remove, replace o move.</param>
/// <param name="Path">Puntero JSON (RFC 6901) al miembro que cambia.</param>
/// <param name="From">De dónde se mueve; solo en move.</param>
/// <param name="Value">Valor nuevo; solo en add y replace.</param>
internal sealed record OperacionDeParche(
    string Op, string Path,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] string? From = null,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)] JsonElement Value = default)
{
    /// <summary>The way to what changes, item by item, for whoever has to say it in words.</summary>
    [JsonIgnore]
    public IReadOnlyList<Paso> Camino { get; init; } = [];

    /// <summary>What was there before.</summary>
    [JsonIgnore]
    public JsonNode? Antes { get; init; }

    /// <summary>What is there now.</summary>
    [JsonIgnore]
    public JsonNode? Ahora { get; init; }
}

/// <summary>One step into a document: a member of an object, or an item of a list.</summary>
/// <param name="Miembro">Name of the member; of the list, if it is an item.</param>
/// <param name="Elemento">The item; null if it is a member.</param>
internal sealed record Paso(string Miembro, JsonNode? Elemento = null);

/// <summary>
/// The JSON Patch that turns a document into another. Lists whose items have a name (a key, a folio, or are themselves plain
/// values) are followed by it, so that one item more is one addition and not a shift of all that come after.
/// </summary>
internal static class ParcheJson
{
    /// <summary>Members that name an item within its list, in order of preference.</summary>
    private static readonly string[] Nombres = ["clave", "regla", "folio", "persona_folio", "organizacion_folio", "descripcion", "valor", "orden", "puntero"];

    public static IReadOnlyList<OperacionDeParche> Entre(JsonNode? de, JsonNode? a)
    {
        var operaciones = new List<OperacionDeParche>();
        Comparar(de, a, new("", []), operaciones);
        return operaciones;
    }

    /// <summary>How an item is called within its list; null when it has no name.</summary>
    public static string? NombreDe(JsonNode? elemento) => elemento switch
    {
        JsonObject objeto => Array.Find(Nombres, objeto.ContainsKey) is { } nombre && objeto[nombre] is JsonValue valor ? $"{nombre}={valor.ToJsonString()}" : null,
        JsonValue valor => valor.ToJsonString(),
        _ => null,
    };

    private static void Comparar(JsonNode? de, JsonNode? a, Lugar lugar, List<OperacionDeParche> operaciones)
    {
        if (JsonNode.DeepEquals(de, a)) return;

        if (de is JsonObject antes && a is JsonObject ahora) CompararMiembros(antes, ahora, lugar, operaciones);
        else if (de is JsonArray lista && a is JsonArray otra) CompararListas(lista, otra, lugar, operaciones);
        else operaciones.Add(new("replace", lugar.Puntero, Value: Valor(a)) { Camino = lugar.Camino, Antes = de, Ahora = a });
    }

    private static void CompararMiembros(JsonObject de, JsonObject a, Lugar lugar, List<OperacionDeParche> operaciones)
    {
        foreach (var (nombre, valor) in de.Where(m => !a.ContainsKey(m.Key)))
            operaciones.Add(Quitar(lugar.Miembro(nombre), valor));
        foreach (var (nombre, valor) in a)
        {
            if (de.TryGetPropertyValue(nombre, out var antes)) Comparar(antes, valor, lugar.Miembro(nombre), operaciones);
            else operaciones.Add(Agregar(lugar.Miembro(nombre), valor));
        }
    }

    private static void CompararListas(JsonArray de, JsonArray a, Lugar lugar, List<OperacionDeParche> operaciones)
    {
        var quedan = Nombrados(de);
        var llegan = Nombrados(a);
        for (var i = de.Count - 1; i >= 0; i--)
        {
            if (llegan.Exists(nuevo => nuevo.Nombre == quedan[i].Nombre)) continue;

            operaciones.Add(Quitar(lugar.Elemento(i, quedan[i].Valor), quedan[i].Valor));
            quedan.RemoveAt(i);
        }

        foreach (var (i, (nombre, valor)) in llegan.Index())
        {
            var estaba = quedan.FindIndex(elemento => elemento.Nombre == nombre);
            if (estaba < 0)
            {
                operaciones.Add(Agregar(lugar.Elemento(i, valor), valor));
                quedan.Insert(i, (nombre, valor));
                continue;
            }

            var anterior = quedan[estaba];
            if (estaba != i)
            {
                operaciones.Add(new("move", lugar.Elemento(i, valor).Puntero, From: lugar.Elemento(estaba, valor).Puntero) { Camino = lugar.Elemento(i, valor).Camino });
                quedan.RemoveAt(estaba);
                quedan.Insert(i, anterior);
            }

            Comparar(anterior.Valor, valor, lugar.Elemento(i, valor), operaciones);
        }
    }

    // A name said twice names nothing: such a list is followed by place.
    private static List<(string Nombre, JsonNode? Valor)> Nombrados(JsonArray lista)
    {
        var nombrados = lista.Select(elemento => (Nombre: NombreDe(elemento) ?? "", Valor: elemento)).ToList();
        var claros = nombrados.TrueForAll(n => n.Nombre.Length > 0) && nombrados.DistinctBy(n => n.Nombre).Count() == nombrados.Count;
        return claros ? nombrados : [.. nombrados.Select((n, i) => ($"#{i}", n.Valor))];
    }

    private static OperacionDeParche Agregar(Lugar lugar, JsonNode? valor) => new("add", lugar.Puntero, Value: Valor(valor)) { Camino = lugar.Camino, Ahora = valor };

    private static OperacionDeParche Quitar(Lugar lugar, JsonNode? valor) => new("remove", lugar.Puntero) { Camino = lugar.Camino, Antes = valor };

    private static JsonElement Valor(JsonNode? nodo) => JsonSerializer.SerializeToElement(nodo);

    private sealed record Lugar(string Puntero, IReadOnlyList<Paso> Camino)
    {
        public Lugar Miembro(string nombre) => new(
            $"{Puntero}/{nombre.Replace("~", "~0", StringComparison.Ordinal).Replace("/", "~1", StringComparison.Ordinal)}", [.. Camino, new(nombre)]);

        public Lugar Elemento(int i, JsonNode? elemento) => new($"{Puntero}/{i}", [.. Camino, new(Camino.Count > 0 ? Camino[^1].Miembro : "", elemento ?? JsonValue.Create(""))]);
    }
}
