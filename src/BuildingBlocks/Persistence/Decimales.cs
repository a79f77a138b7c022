using System.Text.Json;
using System.Text.Json.Serialization;

namespace OpenGov.BuildingBlocks;

/// <summary>
/// The one rule for every number with decimals: it enters with no more digits than a double keeps, which is what anybody's reader of JSON has,
/// and it is written in one way, so that what the API says is what is hashed and published.
/// </summary>
public static class Decimales
{
    /// <summary>The largest, either side of zero.</summary>
    public const long Maximo = 999_999_999_999_999;

    private const int Escala = 6;

    internal const string Falta = "Debe ser un número de hasta 15 cifras, de las que hasta 6 pueden ser decimales.";

    /// <summary>12.50 and 12.5 are one number, written differently.</summary>
    private static decimal SinCeros(decimal numero) => numero / 1.0000000000000000000000000000m;

    private static bool Cabe(decimal numero) => numero.Scale <= Escala && Math.Abs(numero) * (decimal)Math.Pow(10, numero.Scale) <= Maximo;

    /// <param name="juzga">Whether it refuses what does not fit; what was accepted before still opens.</param>
    internal sealed class Converter(bool juzga) : JsonConverter<decimal>
    {
        public override decimal Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
            reader.TokenType is JsonTokenType.Number && reader.TryGetDecimal(out var numero) && (!juzga || Cabe(SinCeros(numero))) ? numero : throw new JsonException(Falta);

        public override void Write(Utf8JsonWriter writer, decimal value, JsonSerializerOptions options) => writer.WriteNumberValue(SinCeros(value));
    }
}
