using System.Collections;
using System.Globalization;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;
using System.Text.Unicode;

namespace OpenGov.BuildingBlocks;

/// <summary>How everything is written as JSON, on the wire and at rest; and how strictly bodies are read.</summary>
public static class Json
{
    /// <summary>Bodies: what is not declared is refused, what is required must come, every text obeys <see cref="Texto"/>.</summary>
    public static JsonSerializerOptions Wire { get; } = Strict(new JsonSerializerOptions());

    /// <summary>Documents already accepted: read leniently, because yesterday's shape must still open.</summary>
    public static JsonSerializerOptions Stored { get; } = Lenient(new JsonSerializerOptions());

    public static JsonSerializerOptions Strict(JsonSerializerOptions options)
    {
        Common(options);
        options.UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow;
        options.AllowDuplicateProperties = false;
        options.RespectRequiredConstructorParameters = true;
        options.RespectNullableAnnotations = true;
        options.MaxDepth = 16;
        options.Converters.Add(new TextoConverter());
        options.Converters.Add(new DateConverter());
        options.Converters.Add(new Decimales.Converter(juzga: true));
        ((DefaultJsonTypeInfoResolver)options.TypeInfoResolver!).Modifiers.Add(RefuseNullItems);
        return options;
    }

    public static string SnakeCase(string name) => JsonNamingPolicy.SnakeCaseLower.ConvertName(name);

    private static JsonSerializerOptions Lenient(JsonSerializerOptions options)
    {
        Common(options);
        options.Converters.Add(new Decimales.Converter(juzga: false));
        ((DefaultJsonTypeInfoResolver)options.TypeInfoResolver!).Modifiers.Add(type =>
        {
            foreach (var member in type.Properties) member.IsRequired = false;
        });
        return options;
    }

    private static JsonSerializerOptions Common(JsonSerializerOptions options)
    {
        options.TypeInfoResolver = new DefaultJsonTypeInfoResolver();
        options.PropertyNamingPolicy = JsonNamingPolicy.SnakeCaseLower;
        options.DictionaryKeyPolicy = JsonNamingPolicy.SnakeCaseLower;
        options.PropertyNameCaseInsensitive = false;
        options.NumberHandling = JsonNumberHandling.Strict;
        options.Encoder = JavaScriptEncoder.Create(UnicodeRanges.All); // accents as they are; < > & escaped
        options.Converters.Add(new JsonStringEnumConverter(JsonNamingPolicy.SnakeCaseLower, allowIntegerValues: false));
        options.Converters.Add(new InstantConverter());
        return options;
    }

    /// <summary>Nullable annotations stop at the list: its items are looked at here.</summary>
    private static void RefuseNullItems(JsonTypeInfo type)
    {
        if (type.Kind is not JsonTypeInfoKind.Object) return;

        var lists = type.Properties.Where(p => p.Get is not null && p.PropertyType != typeof(string) && typeof(IEnumerable).IsAssignableFrom(p.PropertyType)).ToList();
        if (lists.Count == 0) return;

        type.OnDeserialized = read =>
        {
            if (lists.Any(p => p.Get!(read) is IEnumerable items && items.Cast<object?>().Contains(null))) throw new JsonException("Una lista no lleva elementos nulos.");
        };
    }

    /// <summary>A legal day far outside history is a slip, and would overflow the arithmetic of terms.</summary>
    private sealed class DateConverter : JsonConverter<DateOnly>
    {
        public override DateOnly Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
            reader.TokenType is JsonTokenType.String
            && DateOnly.TryParseExact(reader.GetString(), "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day)
            && day.Year is >= 1800 and <= 2200
                ? day : throw new JsonException("Debe ser una fecha AAAA-MM-DD, entre 1800 y 2200.");

        public override void Write(Utf8JsonWriter writer, DateOnly value, JsonSerializerOptions options) =>
            writer.WriteStringValue(value.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));
    }

    private sealed class TextoConverter : JsonConverter<string>
    {
        public override string? Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
        {
            var text = Texto.Clean(reader.GetString() ?? "");
            return Texto.Fault(text) is { } fault ? throw new JsonException(fault) : text;
        }

        public override void Write(Utf8JsonWriter writer, string value, JsonSerializerOptions options) => writer.WriteStringValue(value);
    }

    private sealed class InstantConverter : JsonConverter<DateTimeOffset>
    {
        public override DateTimeOffset Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
            reader.TokenType is JsonTokenType.String && SaysItsOffset(reader.GetString()!) && reader.TryGetDateTimeOffset(out var instant) && instant.Year is >= 1800 and <= 2200
                ? instant.ToUniversalTime() : throw new JsonException(JsonFaults.Instant);

        public override void Write(Utf8JsonWriter writer, DateTimeOffset value, JsonSerializerOptions options) =>
            writer.WriteStringValue(value.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss.FFFFFF'Z'", CultureInfo.InvariantCulture));

        // Without it, ten in the morning would be whatever hour the host's zone makes of it.
        private static bool SaysItsOffset(string text) => text.EndsWith('Z') || text.LastIndexOfAny(['+', '-']) > text.IndexOf('T', StringComparison.Ordinal);
    }
}

/// <summary>The one rule for every text that enters: NFC, trimmed, no control or direction-changing characters, none that XML cannot hold, a general limit.</summary>
public static class Texto
{
    /// <summary>No text member is longer than this, whatever its own limit, in code points.</summary>
    public const int MaximoGeneral = 20_000;

    // What normalises throws at U+FFFE: it is left for Fault to refuse.
    public static string Clean(string text) => text.Contains('\uFFFE') || text.IsNormalized(NormalizationForm.FormC) ? text.Trim() : text.Normalize(NormalizationForm.FormC).Trim();

    public static int Length(string text) => text.Length - text.Count(char.IsLowSurrogate);

    /// <summary>Why the text is not acceptable, for a person; null if it is.</summary>
    public static string? Fault(string text)
    {
        if (text.Length > MaximoGeneral && Length(text) > MaximoGeneral) return $"Ningún texto puede pasar de {MaximoGeneral} caracteres.";
        if (text.Any(c => (char.IsControl(c) && c is not ('\n' or '\r' or '\t')) || c is '\uFFFE' or '\uFFFF')) return "No se aceptan caracteres de control.";
        if (text.Any(c => c is (>= '\u202A' and <= '\u202E') or (>= '\u2066' and <= '\u2069'))) return "No se aceptan caracteres que cambian la dirección del texto.";
        return null;
    }
}
