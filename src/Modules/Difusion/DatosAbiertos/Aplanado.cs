using System.Text.Json;

namespace OpenGov.Difusion.DatosAbiertos;

/// <summary>
/// A schema laid flat: nested objects become prefixed columns; lists of keys, one cell; any other list, a table of its own.
/// </summary>
internal sealed class Aplanado(Func<JsonElement, JsonElement> resolver)
{
    private const int Hondura = 8;

    public List<Columna> Columnas { get; } = [];

    public List<(IReadOnlyList<string> Miembros, JsonElement Elemento)> Listas { get; } = [];

    public void Recorrer(JsonElement esquema, IReadOnlyList<string> miembros)
    {
        if (miembros.Count > Hondura) throw new InvalidOperationException($"El esquema se anida sin fin en {string.Join('/', miembros)}.");

        if (!esquema.TryGetProperty("properties", out var propiedades))
        {
            Columnas.Add(new Columna("valor", [], Tipo(esquema), Texto(esquema, "description"), Obligatoria: true, Valores(esquema)));
            return;
        }

        var obligatorias = esquema.TryGetProperty("required", out var nombres) ? nombres.EnumerateArray().Select(n => n.GetString()!).ToHashSet() : [];
        foreach (var propiedad in propiedades.EnumerateObject()) Anotar(propiedad.Value, [.. miembros, propiedad.Name], obligatorias.Contains(propiedad.Name));
    }

    private void Anotar(JsonElement propiedad, IReadOnlyList<string> miembros, bool obligatoria)
    {
        var esquema = resolver(propiedad);
        if (esquema.TryGetProperty("properties", out _))
        {
            Recorrer(esquema, miembros);
            return;
        }

        var tipo = Tipo(esquema);
        if (EsDe(esquema, "array"))
        {
            var elemento = resolver(esquema.GetProperty("items"));
            if (!EsClave(elemento))
            {
                Listas.Add((miembros, elemento));
                return;
            }

            (tipo, esquema) = (TipoColumna.Lista, elemento);
        }

        var descripcion = Texto(propiedad, "description") is { Length: > 0 } propia ? propia : Texto(esquema, "description");
        Columnas.Add(new Columna(string.Join('_', miembros), miembros, tipo, descripcion, obligatoria && !EsDe(propiedad, "null") && miembros.Count == 1, Valores(esquema)));
    }

    // A value with a closed form cannot contain the separator.
    private static bool EsClave(JsonElement elemento) => !elemento.TryGetProperty("properties", out _) && !EsDe(elemento, "array")
        && (elemento.TryGetProperty("enum", out _) || elemento.TryGetProperty("format", out _) || elemento.TryGetProperty("pattern", out _) || EsDe(elemento, "integer"));

    private static TipoColumna Tipo(JsonElement esquema) =>
        EsDe(esquema, "integer") ? TipoColumna.Entero
        : EsDe(esquema, "number") ? TipoColumna.Numero
        : EsDe(esquema, "boolean") ? TipoColumna.Booleano
        : EsDe(esquema, "object") || !esquema.TryGetProperty("type", out _) ? TipoColumna.Objeto
        : Texto(esquema, "format") switch
        {
            "date" => TipoColumna.Fecha,
            "date-time" => TipoColumna.Instante,
            _ => TipoColumna.Texto,
        };

    private static bool EsDe(JsonElement esquema, string tipo) => esquema.TryGetProperty("type", out var declarado)
        && (declarado.ValueKind is JsonValueKind.Array ? declarado.EnumerateArray().Any(t => t.GetString() == tipo) : declarado.GetString() == tipo);

    private static string[] Valores(JsonElement esquema) => esquema.TryGetProperty("enum", out var valores) ? [.. valores.EnumerateArray().Select(v => v.ToString())] : [];

    private static string Texto(JsonElement esquema, string miembro) => esquema.TryGetProperty(miembro, out var texto) ? texto.GetString()! : "";
}
