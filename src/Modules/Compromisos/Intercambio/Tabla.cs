using System.Text.Json.Nodes;

namespace OpenGov.Compromisos.Intercambio;

internal enum ClaseDeColumna
{
    Palabras,
    Fecha,
    Numero,
    Claves,
}

/// <param name="Ruta">Where its value is, from the object a row stands for: <c>redaccion.plazo.inicio</c>.</param>
internal sealed record Columna(string Nombre, string Ruta, ClaseDeColumna Clase = ClaseDeColumna.Palabras, bool Requerida = false)
{
    public static Columna De(string nombre, ClaseDeColumna clase = ClaseDeColumna.Palabras, bool requerida = false) => new(nombre, nombre, clase, requerida);
}

/// <summary>Which element of the parent list a row hangs from: the one whose <paramref name="Miembro"/> is written in the column.</summary>
internal sealed record Vinculo(string Columna, string Miembro);

/// <summary>A list of the commitment as a table: one row for each element. Reading and writing follow the same declaration.</summary>
/// <param name="Padre">The objects its rows hang from: <c>redaccion.metas[]</c>; empty for the commitment itself.</param>
/// <param name="Miembro">The list inside them; empty when the table is that of the commitments.</param>
internal sealed record Tabla(string Nombre, string Padre, string Miembro, IReadOnlyList<Columna> Columnas, Vinculo? Vinculo = null)
{
    /// <summary>Folio of the commitment a row belongs to, or its key in the file while it has no folio.</summary>
    public const string Compromiso = "compromiso";

    public string Archivo => $"{Nombre}.csv";

    public bool EsRaiz => Miembro.Length == 0;

    /// <summary>The first columns say where a row hangs from; the rest are its own.</summary>
    public IReadOnlyList<string> Encabezados { get; } =
        [.. Miembro.Length == 0 ? [] : (string[])[Compromiso], .. Vinculo is null ? [] : (string[])[Vinculo.Columna], .. Columnas.Select(c => c.Nombre)];

    public IEnumerable<string> Indispensables => Columnas.Where(c => c.Requerida).Select(c => c.Nombre)
        .Concat(EsRaiz ? [] : [Compromiso]).Concat(Vinculo is null ? [] : [Vinculo.Columna]);

    /// <summary>The rows of one commitment, in the order of the headers.</summary>
    public IEnumerable<IEnumerable<string>> Filas(JsonObject compromiso)
    {
        foreach (var (padre, _) in compromiso.Elementos(Padre))
        {
            JsonArray filas = EsRaiz ? [padre.DeepClone()] : padre.En(Miembro) as JsonArray ?? [];
            foreach (var fila in filas.Select(f => f!.AsObject()))
            {
                yield return
                [
                    .. EsRaiz ? [] : (string[])[$"{compromiso["folio"]}"],
                    .. Vinculo is null ? [] : (string[])[$"{padre[Vinculo.Miembro]}"],
                    .. Columnas.Select(columna => Celda.Escrita(fila.En(columna.Ruta))),
                ];
            }
        }
    }
}

/// <summary>Members of a commitment as it is written in JSON, by paths with dots; <c>[]</c> goes through a list.</summary>
internal static class Rutas
{
    public static JsonNode? En(this JsonObject objeto, string ruta) =>
        ruta.Split('.').Aggregate((JsonNode?)objeto, (nodo, parte) => (nodo as JsonObject)?[parte]);

    public static void Poner(this JsonObject objeto, string ruta, JsonNode valor)
    {
        var partes = ruta.Split('.');
        foreach (var parte in partes[..^1]) objeto = (JsonObject)(objeto[parte] ??= new JsonObject());
        objeto[partes[^1]] = valor;
    }

    /// <summary>The list at a path, made if there is none.</summary>
    public static JsonArray Lista(this JsonObject objeto, string ruta)
    {
        if (objeto.En(ruta) is JsonArray lista) return lista;

        objeto.Poner(ruta, new JsonArray());
        return (JsonArray)objeto.En(ruta)!;
    }

    /// <summary>The objects at a path, each with its pointer; the object itself when the path is empty.</summary>
    public static IEnumerable<(JsonObject Elemento, string Puntero)> Elementos(this JsonObject raiz, string ruta) => ruta.Split("[].").Select(p => p.Replace("[]", "", StringComparison.Ordinal))
        .Where(p => p.Length > 0)
        .Aggregate<string, IEnumerable<(JsonObject, string)>>([(raiz, "#")], (padres, lista) => padres.SelectMany(padre =>
            (padre.Item1.En(lista) as JsonArray ?? []).Select((e, i) => (e!.AsObject(), $"{padre.Item2}/{lista.Replace('.', '/')}/{i}"))));
}
