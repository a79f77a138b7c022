using System.Runtime.CompilerServices;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace OpenGov.Difusion.DatosAbiertos;

/// <summary>Who integrates each STL, with the names that Popolo gives to things, so that civic tools read it without translating.</summary>
internal static class Popolo
{
    public const string Archivo = "integrantes.popolo.json";

    private static readonly string[] Lugares = ["titular", "suplente"];

    /// <param name="tablas">Finished: it is made from the members, and from the STLs they are members of.</param>
    public static async Task<JsonObject> DeAsync(IReadOnlyList<TablaPublicada> tablas, CancellationToken ct)
    {
        var (personas, organizaciones, membresias) = (new SortedDictionary<string, string?>(StringComparer.Ordinal), new SortedDictionary<string, string?>(StringComparer.Ordinal), new JsonArray());
        var ejercicios = new Dictionary<string, string>(StringComparer.Ordinal);
        await foreach (var ejercicio in FilasAsync(tablas, "ejercicios", ct)) ejercicios[Texto(ejercicio, Tabla.Folio)!] = Texto(ejercicio, "nombre")!;
        await foreach (var stl in FilasAsync(tablas, "secretariados", ct))
            organizaciones[Texto(stl, Tabla.Folio)!] = $"Secretariado Técnico Local: {ejercicios.GetValueOrDefault(Texto(stl, "ejercicio_folio")!, Texto(stl, "ejercicio_folio")!)}"; // it has no name of its own

        await foreach (var fila in FilasAsync(tablas, "integrantes", ct))
            foreach (var lugar in Lugares)
            {
                string? Celda(string columna) => Texto(fila, $"{lugar}_{columna}");
                if (Celda("persona_folio") is not { } persona) continue;

                personas[persona] = Celda("persona_nombre");
                if (Celda("organizacion_folio") is { } organizacion) organizaciones[organizacion] = Celda("organizacion_nombre");
                membresias.Add(new JsonObject
                {
                    ["id"] = Celda("nombramiento_id"), ["person_id"] = persona, ["organization_id"] = Texto(fila, Tabla.Folio), ["on_behalf_of_id"] = Celda("organizacion_folio"),
                    ["role"] = lugar, ["label"] = Celda("cargo"), ["start_date"] = Celda("desde"),
                });
            }

        return new JsonObject { ["licencia"] = EncabezadoDeDatos.Licencia, ["persons"] = Lista(personas), ["organizations"] = Lista(organizaciones), ["memberships"] = membresias };
    }

    private static async IAsyncEnumerable<JsonElement> FilasAsync(IReadOnlyList<TablaPublicada> tablas, string nombre, [EnumeratorCancellation] CancellationToken ct)
    {
        await foreach (var linea in File.ReadLinesAsync(tablas.Single(t => t.Tabla.Nombre == nombre).De("ndjson").Ruta, ct)) yield return JsonSerializer.Deserialize<JsonElement>(linea);
    }

    private static string? Texto(JsonElement fila, string columna) => fila.GetProperty(columna).GetString();

    private static JsonArray Lista(SortedDictionary<string, string?> nombres) => new([.. nombres.Select(n => new JsonObject { ["id"] = n.Key, ["name"] = n.Value })]);
}
