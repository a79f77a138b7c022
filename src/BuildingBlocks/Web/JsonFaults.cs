using System.Text.Json;
using System.Text.Json.Serialization.Metadata;

namespace OpenGov.BuildingBlocks;

/// <summary>Why a JSON value is not what a type expects, member by member: the reader stops at the first fault, and a person wants them all.</summary>
public static class JsonFaults
{
    internal const string Instant = "Debe ser un instante RFC 3339 con su huso, por ejemplo 2026-03-02T09:00:00-06:00 o 2026-03-02T15:00:00Z.";

    public static IReadOnlyList<RuleFault> In(JsonElement value, Type expected)
    {
        var errors = new List<RuleFault>();
        Check(value, Json.Wire.GetTypeInfo(expected), "#", errors);
        return errors;
    }

    private static void Check(JsonElement value, JsonTypeInfo type, string pointer, List<RuleFault> errors)
    {
        if (type.Kind is JsonTypeInfoKind.Object && value.ValueKind is JsonValueKind.Object) CheckObject(value, type, pointer, errors);
        else if (type.Kind is JsonTypeInfoKind.Enumerable && value.ValueKind is JsonValueKind.Array) CheckItems(value, Json.Wire.GetTypeInfo(type.ElementType!), pointer, errors);
        else CheckLeaf(value, type, pointer, errors);
    }

    private static void CheckObject(JsonElement value, JsonTypeInfo type, string pointer, List<RuleFault> errors)
    {
        var members = type.Properties.Where(p => p.Set is not null || p.AssociatedParameter is not null).ToDictionary(p => p.Name, StringComparer.Ordinal);
        foreach (var member in value.EnumerateObject())
        {
            var at = $"{pointer}/{Pointers.Escape(member.Name)}";
            if (!members.TryGetValue(member.Name, out var known)) errors.Add(new(at, "miembro_desconocido", $"La operación no tiene el miembro «{Pointers.Shorten(member.Name)}»."));
            else if (member.Value.ValueKind is JsonValueKind.Null && Nullable.GetUnderlyingType(known.PropertyType) is null && !known.IsSetNullable) errors.Add(new(at, "requerido", "No puede ser nulo."));
            else if (member.Value.ValueKind is not JsonValueKind.Null) Check(member.Value, Json.Wire.GetTypeInfo(known.PropertyType), at, errors);
        }

        errors.AddRange(members.Values.Where(m => m.IsRequired && !value.TryGetProperty(m.Name, out _)).Select(m => new RuleFault($"{pointer}/{m.Name}", "requerido", "Falta este miembro.")));
    }

    private static void CheckItems(JsonElement value, JsonTypeInfo item, string pointer, List<RuleFault> errors)
    {
        var index = 0;
        foreach (var element in value.EnumerateArray())
        {
            var at = $"{pointer}/{index++}";
            if (element.ValueKind is JsonValueKind.Null) errors.Add(new(at, "requerido", "No puede ser nulo."));
            else Check(element, item, at, errors);
        }
    }

    private static void CheckLeaf(JsonElement value, JsonTypeInfo type, string pointer, List<RuleFault> errors)
    {
        try
        {
            value.Deserialize(type);
        }
        catch (Exception fault) when (fault is JsonException or InvalidOperationException)
        {
            errors.Add(new(pointer, "tipo_invalido", Expected(type.Type, value) ?? fault.Message));
        }
    }

    private static string? Expected(Type type, JsonElement value)
    {
        type = Nullable.GetUnderlyingType(type) ?? type;
        if (type.IsEnum) return $"Debe ser uno de: {string.Join(", ", Enum.GetNames(type).Select(Json.SnakeCase))}.";
        if (type == typeof(DateOnly)) return "Debe ser una fecha AAAA-MM-DD, entre 1800 y 2200.";
        if (type == typeof(DateTimeOffset)) return Instant;
        if (type == typeof(bool)) return "Debe ser true o false.";
        if (type == typeof(Guid)) return "Debe ser un UUID.";
        if (type == typeof(int) || type == typeof(long)) return "Debe ser un número entero.";
        if (type == typeof(decimal)) return Decimales.Falta;
        if (type != typeof(string)) return Json.Wire.GetTypeInfo(type).Kind is JsonTypeInfoKind.Object ? $"Debe ser un objeto con {string.Join(", ", Json.Wire.GetTypeInfo(type).Properties.Select(p => p.Name))}." : "Debe ser una lista.";
        return value.ValueKind is JsonValueKind.String ? null : "Debe ser un texto.";
    }
}
