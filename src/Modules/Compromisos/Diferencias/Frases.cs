using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace OpenGov.Compromisos.Diferencias;

/// <summary>Un cambio, dicho para una persona.</summary>
/// <param name="Puntero">Puntero JSON al miembro que cambió.</param>
/// <param name="Frase">El cambio en una oración.</param>
/// <param name="Antes">Lo que decía; nulo si no decía nada.</param>
/// <param name="Despues">Lo que dice; nulo si ya no dice nada.</param>
internal sealed record CambioLegible(string Puntero, string Frase, JsonElement Antes, JsonElement Despues);

/// <summary>Says a JSON Patch in Spanish, one sentence for each operation. The names of members are data (nombres.json).</summary>
internal static class Frases
{
    private const int CitaMaximo = 200;

    // They hold everything else: naming them adds nothing to a sentence.
    private static readonly string[] Envolturas = ["redaccion", "planteamiento"];

    // How an item calls itself, from the name people use to the one that is only precise.
    private static readonly string[] Propios = ["clave", "orden", "regla", "nombre", "organizacion_nombre", "titulo", "descripcion", "valor", "folio", "mensaje"];

    private static readonly Nombres Conocidos = Leer();

    public static IReadOnlyList<CambioLegible> Decir(IEnumerable<OperacionDeParche> parche) =>
        [.. parche.Select(operacion => new CambioLegible($"#{operacion.Path}", Frase(operacion), Elemento(operacion.Antes), Elemento(operacion.Ahora)))];

    /// <summary>Every member of a document must be here: a test walks their shapes.</summary>
    public static bool Conoce(string miembro) => Conocidos.Miembros.ContainsKey(miembro);

    private static string Frase(OperacionDeParche operacion)
    {
        var donde = string.Concat(operacion.Camino.SkipLast(1).Index().Where(p => EsUnLugar(operacion.Camino, p.Index)).Select(p => $"en {Nombrar(p.Item)}, "));
        var que = Nombrar(operacion.Camino[^1]);
        var dicho = (operacion.Op, operacion.Antes, operacion.Ahora) switch
        {
            (_, not null, not null) when operacion.Camino[^1].Miembro is "id" => "ya no es la misma: lo que se reportó y se verificó de la anterior no cuenta para esta",
            ("move", _, _) => $"{que} cambia de lugar en la lista",
            (_, null, { } ahora) => operacion.Camino[^1].Elemento is null ? $"se escribe {que}: {Cita(ahora)}" : $"se agrega {que}{Ampliar(ahora)}",
            (_, { } antes, null) => operacion.Camino[^1].Elemento is null ? $"se borra {que}, que era {Cita(antes)}" : $"se quita {que}{Ampliar(antes)}",
            (_, { } antes, { } ahora) => $"{que} cambia de {Cita(antes)} a {Cita(ahora)}",
            _ => $"{que} queda sin dato",
        };
        return Mayuscula($"{donde}{dicho}.");
    }

    // A list is said by its item, and an envelope not at all.
    private static bool EsUnLugar(IReadOnlyList<Paso> camino, int i) => camino[i].Elemento is not null
        || (!Envolturas.Contains(camino[i].Miembro) && (i + 1 >= camino.Count || camino[i + 1].Elemento is null));

    private static string Nombrar(Paso paso) => paso.Elemento is null
        ? Conocidos.Miembros.GetValueOrDefault(paso.Miembro, $"«{paso.Miembro}»")
        : $"{Conocidos.Elementos.GetValueOrDefault(paso.Miembro, "el elemento")} {NombrePropio(paso.Elemento)}".TrimEnd();

    private static string NombrePropio(JsonNode elemento) => elemento switch
    {
        JsonObject objeto => Array.Find(Propios, objeto.ContainsKey) is { } propio && objeto[propio] is JsonValue valor ? (propio is "clave" or "orden" or "regla" or "folio" ? Texto(valor) : Cita(valor)) : "",
        _ => Cita(elemento),
    };

    // What the name of an item does not say of it.
    private static string Ampliar(JsonNode elemento) => elemento is JsonObject objeto && (objeto["titulo"] ?? objeto["nombre"]) is JsonValue valor && !NombrePropio(objeto).Contains(Texto(valor), StringComparison.Ordinal)
        ? $": {Cita(valor)}" : "";

    private static string Cita(JsonNode valor) => valor switch
    {
        JsonArray { Count: 0 } => "una lista vacía",
        JsonArray lista => string.Join(", ", lista.Select(elemento => elemento is null ? "nada" : Cita(elemento))),
        JsonObject objeto => string.Join(", ", objeto.Where(m => m.Value is not null and not JsonArray { Count: 0 }).Select(m => $"{SinArticulo(m.Key)} {Cita(m.Value!)}")),
        _ => valor.GetValueKind() switch
        {
            JsonValueKind.True => "sí",
            JsonValueKind.False => "no",
            JsonValueKind.String when !DateOnly.TryParseExact(Texto(valor), "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out _) => $"«{Recortado(Texto(valor))}»",
            _ => Texto(valor),
        },
    };

    private static string SinArticulo(string miembro) => Conocidos.Miembros.GetValueOrDefault(miembro, miembro).Split(' ', 2)[^1];

    private static string Texto(JsonNode valor) => valor.GetValueKind() is JsonValueKind.String ? valor.GetValue<string>() : valor.ToJsonString();

    private static string Recortado(string texto) => texto.Length <= CitaMaximo ? texto : $"{texto[..(char.IsHighSurrogate(texto[CitaMaximo - 1]) ? CitaMaximo - 1 : CitaMaximo)]}…";

    private static string Mayuscula(string frase) => $"{char.ToUpperInvariant(frase[0])}{frase[1..]}";

    private static JsonElement Elemento(JsonNode? nodo) => JsonSerializer.SerializeToElement(nodo);

    private static Nombres Leer()
    {
        using var recurso = typeof(Frases).Assembly.GetManifestResourceStream("nombres.json")!;
        return JsonSerializer.Deserialize<Nombres>(recurso, Json.Stored)!;
    }

    private sealed record Nombres(Dictionary<string, string> Miembros, Dictionary<string, string> Elementos);
}
