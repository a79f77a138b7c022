using System.Text.Json;
using FsCheck.Fluent;
using OpenGov.Difusion.Cambios;

namespace OpenGov.UnitTests.Difusion.Integridad;

/// <summary>RFC 8785: one way to write the same data.</summary>
public sealed class JsonCanonicoTests
{
    [Fact]
    public void El_ejemplo_de_la_norma_se_escribe_como_dice_la_norma()
    {
        const string entrada = """
            {
              "numbers": [333333333.33333329, 1E30, 4.50, 2e-3, 0.000000000000000000000000001],
              "string": "\u20ac$\u000F\u000aA'\u0042\u0022\u005c\\\"\/",
              "literals": [null, true, false]
            }
            """;

        Assert.Equal(
            """{"literals":[null,true,false],"numbers":[333333333.3333333,1e+30,4.5,0.002,1e-27],"string":"€$\u000f\nA'B\"\\\\\"/"}""",
            JsonCanonico.Escribir(entrada));
    }

    [Theory]
    [InlineData("0", "0")]
    [InlineData("-0", "0")]
    [InlineData("1e21", "1e+21")]
    [InlineData("1e20", "100000000000000000000")]
    [InlineData("1e-6", "0.000001")]
    [InlineData("1e-7", "1e-7")]
    [InlineData("9007199254740993", "9007199254740992")]
    [InlineData("-12.50", "-12.5")]
    [InlineData("5e-324", "5e-324")]
    [InlineData("1.7976931348623157e308", "1.7976931348623157e+308")]
    [InlineData("9007199254740992", "9007199254740992")]
    [InlineData("-9223372036854775808", "-9223372036854776000")]
    [InlineData("169099", "169099")]
    [InlineData("123456.789e3", "123456789")]
    public void Un_numero_tiene_una_sola_escritura(string entrada, string salida) => Assert.Equal(salida, JsonCanonico.Escribir(entrada));

    [Fact]
    public void Los_miembros_van_por_unidades_utf_16()
    {
        const string entrada = """{"\u20ac":1,"\r":2,"\ufb33":3,"1":4,"\ud83d\ude00":5,"\u0080":6,"\u00f6":7}""";

        using var leido = JsonDocument.Parse(JsonCanonico.Escribir(entrada));

        Assert.Equal([2, 4, 6, 7, 1, 5, 3], leido.RootElement.EnumerateObject().Select(m => m.Value.GetInt32()));
    }

    [Fact]
    public void Escribir_lo_escrito_no_cambia_nada() => Prop.ForAll(ArbMap.Default.ArbFor<Tuple<string[], double[]>>(), datos =>
    {
        var json = JsonSerializer.Serialize(new { textos = datos.Item1 ?? [], numeros = (datos.Item2 ?? []).Where(double.IsFinite) });
        var una = JsonCanonico.Escribir(json);
        return JsonCanonico.Escribir(una) == una && JsonElement.DeepEquals(JsonDocument.Parse(una).RootElement, JsonDocument.Parse(json).RootElement);
    }).Exigir();
}
