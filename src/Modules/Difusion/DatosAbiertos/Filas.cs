using System.Text.Json;

namespace OpenGov.Difusion.DatosAbiertos;

/// <summary>The rows that one document gives to a table.</summary>
internal static class Filas
{
    private static readonly JsonElement Nulo = JsonSerializer.SerializeToElement<object?>(null);

    /// <returns>Each row as its cells: keys, columns and the instant of withdrawal, in the order of <see cref="Nombres"/>.</returns>
    public static IEnumerable<JsonElement[]> De(Tabla tabla, JsonElement documento, string folio, DateTimeOffset? retiradoEn)
    {
        if (tabla.EnDesuso) yield break;

        var (raiz, retiro) = (JsonSerializer.SerializeToElement(folio), JsonSerializer.SerializeToElement(retiradoEn, Json.Wire));
        foreach (var (elemento, lugares) in Bajar(documento, tabla.Niveles))
        {
            JsonElement[] llaves = tabla.Niveles.Count == 0 ? [] : [raiz, .. lugares.Select(l => JsonSerializer.SerializeToElement(l))];
            yield return [.. llaves, .. tabla.Columnas.Select(c => c.EnDesuso ? Nulo : Valor(elemento, c.Miembros)), retiro];
        }
    }

    /// <summary>A list inside a document brings its keys with it; a document already has its folio.</summary>
    public static IReadOnlyList<string> Nombres(Tabla tabla) =>
        [.. tabla.Niveles.Count == 0 ? [] : tabla.Llaves, .. tabla.Columnas.Select(c => c.Nombre), Tabla.Retiro];

    private static IEnumerable<(JsonElement Elemento, IReadOnlyList<int> Lugares)> Bajar(JsonElement elemento, IReadOnlyList<IReadOnlyList<string>> niveles)
    {
        if (niveles.Count == 0)
        {
            yield return (elemento, []);
            yield break;
        }

        var lista = Valor(elemento, niveles[0]);
        if (lista.ValueKind is not JsonValueKind.Array) yield break;

        foreach (var (i, hijo) in lista.EnumerateArray().Index())
            foreach (var (nieto, lugares) in Bajar(hijo, [.. niveles.Skip(1)]))
                yield return (nieto, [i + 1, .. lugares]);
    }

    // Yesterday's documents may lack a member: that cell is empty.
    private static JsonElement Valor(JsonElement elemento, IReadOnlyList<string> miembros)
    {
        foreach (var miembro in miembros)
            if (elemento.ValueKind is not JsonValueKind.Object || !elemento.TryGetProperty(miembro, out elemento)) return Nulo;
        return elemento;
    }
}
