using System.Runtime.CompilerServices;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization.Metadata;

namespace OpenGov.Compromisos.Intercambio;

/// <summary>
/// What could be read of a commitment. What could not is left empty and in its place, so that the rest is judged all the same, with the
/// pointers that it has in the file.
/// </summary>
internal static class LoLegible
{
    public static T De<T>(JsonObject contenido) => Leido(contenido, Json.Wire.GetTypeInfo(typeof(T))).Deserialize<T>(Json.Wire)!;

    private static JsonNode Leido(JsonNode? escrito, JsonTypeInfo tipo) => tipo.Kind switch
    {
        JsonTypeInfoKind.Object => Objeto(escrito as JsonObject ?? [], tipo),
        JsonTypeInfoKind.Enumerable => new JsonArray([.. (escrito as JsonArray ?? []).Select(elemento => Leido(elemento, Json.Wire.GetTypeInfo(tipo.ElementType!)))]),
        _ => SeLee(escrito, tipo) ? escrito!.DeepClone() : Vacio(tipo.Type),
    };

    private static JsonObject Objeto(JsonObject escrito, JsonTypeInfo tipo)
    {
        var legible = new JsonObject();
        foreach (var miembro in tipo.Properties.Where(p => p.Set is not null || p.AssociatedParameter is not null))
        {
            var suTipo = Json.Wire.GetTypeInfo(miembro.PropertyType);
            var admiteNulo = miembro.IsSetNullable || Nullable.GetUnderlyingType(miembro.PropertyType) is not null;
            if (admiteNulo && !TieneForma(escrito[miembro.Name], suTipo)) legible[miembro.Name] = null;
            else if (miembro.IsRequired || escrito[miembro.Name] is not null) legible[miembro.Name] = Leido(escrito[miembro.Name], suTipo);
        }

        return legible;
    }

    private static bool TieneForma(JsonNode? escrito, JsonTypeInfo tipo) => tipo.Kind switch
    {
        JsonTypeInfoKind.Object => escrito is JsonObject,
        JsonTypeInfoKind.Enumerable => escrito is JsonArray,
        _ => SeLee(escrito, tipo),
    };

    private static bool SeLee(JsonNode? escrito, JsonTypeInfo tipo) => escrito is not null && JsonFaults.In(JsonSerializer.SerializeToElement(escrito), tipo.Type) is [];

    private static JsonNode Vacio(Type tipo) =>
        tipo == typeof(string) ? ""
        : tipo == typeof(DateOnly) ? "1800-01-01" // the first that is read
        : JsonSerializer.SerializeToNode(RuntimeHelpers.GetUninitializedObject(tipo), tipo, Json.Wire)!;
}
