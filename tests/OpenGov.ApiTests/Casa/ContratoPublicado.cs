using System.Globalization;
using System.Text.Json;
using System.Text.RegularExpressions;

namespace OpenGov.ApiTests;

/// <summary>The published OpenAPI document, as a judge of answers. It knows the part of JSON Schema that the document uses, and refuses what it does not know.</summary>
internal sealed class ContratoPublicado
{
    private static readonly HashSet<string> PalabrasConocidas =
    [
        "type", "properties", "required", "additionalProperties", "items", "enum", "format", "maxLength", "minLength", "pattern", "minimum", "maximum", "$ref",
        "oneOf", "anyOf", "allOf", "description", "example", "examples", "nullable", "default", "title", "deprecated", "const", "readOnly",
    ];

    private readonly JsonElement raiz;
    private readonly List<(Regex Ruta, int Fijas, string Plantilla, JsonElement Operaciones)> rutas = [];

    public ContratoPublicado(JsonElement documento)
    {
        raiz = documento;
        foreach (var ruta in documento.GetProperty("paths").EnumerateObject())
        {
            var patron = "^" + Regex.Replace(Regex.Escape(ruta.Name).Replace("}", "\\}", StringComparison.Ordinal), @"\\\{[^}]+\}", "[^/]+") + "$";
            rutas.Add((new Regex(patron), ruta.Name.Count(c => c == '/') - ruta.Name.Count(c => c == '{'), ruta.Name, ruta.Value));
        }
    }

    public JsonElement Raiz => raiz;

    public IReadOnlyList<string> Faltas(HttpMethod metodo, string camino, int estado, string? tipo, byte[] cuerpo)
    {
        var ruta = rutas.Where(r => r.Ruta.IsMatch(camino)).OrderByDescending(r => r.Fijas).FirstOrDefault();
        var verbo = metodo == HttpMethod.Head ? "get" : metodo.Method.ToLowerInvariant();
        if (ruta.Plantilla is null || !ruta.Operaciones.TryGetProperty(verbo, out var operacion)) return estado is 404 or 405 or 401 or 429 or 503 ? ValidarProblemaSuelto(cuerpo) : ["La operación no está en el contrato."];
        if (!operacion.GetProperty("responses").TryGetProperty(estado.ToString(CultureInfo.InvariantCulture), out var respuesta)) return [$"El contrato no declara el estado {estado} en {verbo} {ruta.Plantilla}."];
        if (respuesta.TryGetProperty("$ref", out var comun)) respuesta = Resolver(comun.GetString()!);
        if (cuerpo.Length == 0 || metodo == HttpMethod.Head) return [];
        if (!respuesta.TryGetProperty("content", out var contenido) || tipo is null || !contenido.TryGetProperty(tipo, out var medio)) return [$"El contrato no declara el tipo {tipo} para {estado}."];
        if (!tipo.EndsWith("/json", StringComparison.Ordinal) && !tipo.EndsWith("+json", StringComparison.Ordinal)) return []; // a file: its bytes have no schema
        if (!medio.TryGetProperty("schema", out var esquema)) return ["La respuesta no tiene esquema."];
        if (!tipo.EndsWith("json", StringComparison.Ordinal)) return []; // a file or a feed: its type is declared, its bytes are its own

        var faltas = new List<string>();
        using var documento = JsonDocument.Parse(cuerpo);
        Validar(documento.RootElement, esquema, "#", faltas);
        return faltas;
    }

    public void Validar(JsonElement valor, JsonElement esquema, string donde, List<string> faltas)
    {
        foreach (var palabra in esquema.EnumerateObject().Select(p => p.Name).Where(p => !PalabrasConocidas.Contains(p) && !p.StartsWith("x-", StringComparison.Ordinal)))
            faltas.Add($"{donde}: el juez no conoce la palabra «{palabra}» del esquema.");

        if (esquema.TryGetProperty("$ref", out var referencia))
        {
            Validar(valor, Resolver(referencia.GetString()!), donde, faltas);
            return;
        }

        foreach (var palabra in (string[])["oneOf", "anyOf"])
            if (esquema.TryGetProperty(palabra, out var opciones) && !opciones.EnumerateArray().Any(o => Cumple(valor, o))) faltas.Add($"{donde}: no cumple ninguna opción.");
        if (esquema.TryGetProperty("allOf", out var todas))
            foreach (var parte in todas.EnumerateArray()) Validar(valor, parte, donde, faltas);
        if (esquema.TryGetProperty("type", out var tipo) && !EsDeTipo(valor, tipo)) faltas.Add($"{donde}: es {valor.ValueKind}, debía ser {tipo}.");
        if (valor.ValueKind is JsonValueKind.Null) return;
        if (esquema.TryGetProperty("enum", out var valores) && !valores.EnumerateArray().Any(v => v.ToString() == valor.ToString())) faltas.Add($"{donde}: «{valor}» no está en {valores}.");
        switch (valor.ValueKind)
        {
            case JsonValueKind.Object: ValidarObjeto(valor, esquema, donde, faltas); break;
            case JsonValueKind.Array when esquema.TryGetProperty("items", out var items):
                var indice = 0;
                foreach (var elemento in valor.EnumerateArray()) Validar(elemento, items, $"{donde}/{indice++}", faltas);
                break;
            case JsonValueKind.String: ValidarTexto(valor.GetString()!, esquema, donde, faltas); break;
        }
    }

    public JsonElement Resolver(string referencia)
    {
        var elemento = raiz;
        foreach (var parte in referencia.Split('/').Skip(1)) elemento = elemento.GetProperty(parte);
        return elemento;
    }

    private List<string> ValidarProblemaSuelto(byte[] cuerpo)
    {
        var faltas = new List<string>();
        if (cuerpo.Length == 0) return faltas;
        using var documento = JsonDocument.Parse(cuerpo);
        Validar(documento.RootElement, Resolver("#/components/schemas/Problema"), "#", faltas);
        return faltas;
    }

    private bool Cumple(JsonElement valor, JsonElement esquema)
    {
        var faltas = new List<string>();
        Validar(valor, esquema, "", faltas);
        return faltas.Count == 0;
    }

    private void ValidarObjeto(JsonElement valor, JsonElement esquema, string donde, List<string> faltas)
    {
        var hayPropiedades = esquema.TryGetProperty("properties", out var propiedades);
        var cerrado = esquema.TryGetProperty("additionalProperties", out var adicionales) && adicionales.ValueKind is JsonValueKind.False;
        foreach (var miembro in valor.EnumerateObject())
        {
            if (hayPropiedades && propiedades.TryGetProperty(miembro.Name, out var propiedad)) Validar(miembro.Value, propiedad, $"{donde}/{miembro.Name}", faltas);
            else if (cerrado) faltas.Add($"{donde}/{miembro.Name}: el contrato no tiene este miembro.");
            else if (adicionales.ValueKind is JsonValueKind.Object) Validar(miembro.Value, adicionales, $"{donde}/{miembro.Name}", faltas);
        }

        if (esquema.TryGetProperty("required", out var requeridos))
            faltas.AddRange(requeridos.EnumerateArray().Where(r => !valor.TryGetProperty(r.GetString()!, out _)).Select(r => $"{donde}/{r}: falta."));
    }

    private static void ValidarTexto(string texto, JsonElement esquema, string donde, List<string> faltas)
    {
        var largo = texto.EnumerateRunes().Count();
        if (esquema.TryGetProperty("maxLength", out var maximo) && largo > maximo.GetInt32()) faltas.Add($"{donde}: pasa de {maximo} caracteres.");
        if (esquema.TryGetProperty("minLength", out var minimo) && largo < minimo.GetInt32()) faltas.Add($"{donde}: no llega a {minimo} caracteres.");
        if (esquema.TryGetProperty("pattern", out var patron) && !Regex.IsMatch(texto, patron.GetString()!)) faltas.Add($"{donde}: «{texto}» no cumple {patron}.");
        if (!esquema.TryGetProperty("format", out var formato)) return;

        var cumple = formato.GetString() switch
        {
            "date" => DateOnly.TryParseExact(texto, "yyyy-MM-dd", out _),
            "date-time" => DateTimeOffset.TryParse(texto, CultureInfo.InvariantCulture, out _) && texto.EndsWith('Z'),
            "uuid" => Guid.TryParse(texto, out _),
            "uri" => Uri.TryCreate(texto, UriKind.Absolute, out _),
            _ => false,
        };
        if (!cumple) faltas.Add($"{donde}: «{texto}» no es {formato}.");
    }

    private static bool EsDeTipo(JsonElement valor, JsonElement tipo) => tipo.ValueKind is JsonValueKind.Array
        ? tipo.EnumerateArray().Any(t => EsDeTipo(valor, t))
        : tipo.GetString() switch
        {
            "object" => valor.ValueKind is JsonValueKind.Object,
            "array" => valor.ValueKind is JsonValueKind.Array,
            "string" => valor.ValueKind is JsonValueKind.String,
            "boolean" => valor.ValueKind is JsonValueKind.True or JsonValueKind.False,
            "integer" => valor.ValueKind is JsonValueKind.Number && valor.TryGetInt64(out _),
            "number" => valor.ValueKind is JsonValueKind.Number,
            "null" => valor.ValueKind is JsonValueKind.Null,
            _ => false,
        };
}
