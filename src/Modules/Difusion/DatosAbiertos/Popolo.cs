using System.Text.Json;
using System.Text.Json.Nodes;

namespace OpenGov.Difusion.DatosAbiertos;

/// <summary>Who integrates each STL, with the names that Popolo gives to things, so that civic tools read it without translating.</summary>
internal static class Popolo
{
    public const string Archivo = "integrantes.popolo.json";

    private static readonly string[] Lugares = ["titular", "suplente"];

    /// <param name="integrantes">The table of members, finished.</param>
    public static async Task<JsonObject> DeAsync(TablaPublicada integrantes, CancellationToken ct)
    {
        var (personas, organizaciones, membresias) = (new SortedDictionary<string, string?>(StringComparer.Ordinal), new SortedDictionary<string, string?>(StringComparer.Ordinal), new JsonArray());
        await foreach (var linea in File.ReadLinesAsync(integrantes.De("ndjson").Ruta, ct))
        {
            using var fila = JsonDocument.Parse(linea);
            foreach (var lugar in Lugares)
            {
                string? Celda(string columna) => fila.RootElement.GetProperty($"{lugar}_{columna}").GetString();
                if (Celda("persona_folio") is not { } persona) continue;

                personas[persona] = Celda("persona_nombre");
                if (Celda("organizacion_folio") is { } organizacion) organizaciones[organizacion] = Celda("organizacion_nombre");
                membresias.Add(new JsonObject
                {
                    ["id"] = Celda("nombramiento_id"), ["person_id"] = persona, ["organization_id"] = fila.RootElement.GetProperty(Tabla.Folio).GetString(), ["on_behalf_of_id"] = Celda("organizacion_folio"),
                    ["role"] = lugar, ["label"] = Celda("cargo"), ["start_date"] = Celda("desde"),
                });
            }
        }

        return new JsonObject { ["licencia"] = EncabezadoDeDatos.Licencia, ["persons"] = Lista(personas), ["organizations"] = Lista(organizaciones), ["memberships"] = membresias };
    }

    private static JsonArray Lista(SortedDictionary<string, string?> nombres) => new([.. nombres.Select(n => new JsonObject { ["id"] = n.Key, ["name"] = n.Value })]);
}
