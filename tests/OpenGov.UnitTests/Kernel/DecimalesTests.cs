using System.Text.Json;
using FsCheck.Fluent;
using OpenGov.Difusion.Cambios;

namespace OpenGov.UnitTests.Kernel;

/// <summary>Un número se dice de una sola manera, y cabe en lo que cualquiera lee.</summary>
public sealed class DecimalesTests
{
    [Theory]
    [InlineData("12.50", "12.5")]
    [InlineData("0.1", "0.1")]
    [InlineData("-0.10", "-0.1")]
    [InlineData("999999999999.99", "999999999999.99")]
    [InlineData("0.000001", "0.000001")]
    [InlineData("1e2", "100")]
    [InlineData("100.00", "100")]
    [InlineData("-0.0", "0")]
    [InlineData("999999999999999", "999999999999999")]
    [InlineData("-123456789.123456", "-123456789.123456")]
    public void Se_escribe_sin_ceros_y_como_queda_en_la_bitacora(string recibido, string escrito)
    {
        var numero = JsonSerializer.Deserialize<decimal>(recibido, Json.Wire);

        Assert.Equal((escrito, escrito), (JsonSerializer.Serialize(numero, Json.Wire), JsonSerializer.Serialize(numero, Json.Stored)));
        Assert.Equal(escrito, JsonCanonico.Escribir(escrito));
    }

    [Theory]
    [InlineData("12345678901234.56")]
    [InlineData("1000000000000000")]
    [InlineData("-1000000000000000")]
    [InlineData("0.0000001")]
    [InlineData("1e40")]
    [InlineData("\"12\"")]
    public void No_entra_el_que_otro_leeria_distinto(string recibido)
    {
        Assert.Throws<JsonException>(() => JsonSerializer.Deserialize<decimal>(recibido, Json.Wire));

        using var leido = JsonDocument.Parse(recibido);
        Assert.Equal("Debe ser un número de hasta 15 cifras, de las que hasta 6 pueden ser decimales.", JsonFaults.In(leido.RootElement, typeof(decimal)).Single().Message);
    }

    [Fact]
    public void Lo_que_se_acepto_antes_se_sigue_leyendo() =>
        Assert.Equal(12345678901234.5678m, JsonSerializer.Deserialize<decimal>("12345678901234.5678", Json.Stored));

    [Fact]
    public void Todo_el_que_entra_es_el_mismo_en_la_API_y_en_la_bitacora() => Prop.ForAll(ArbMap.Default.ArbFor<Tuple<long, byte>>(), partes =>
    {
        var numero = partes.Item1 % (Decimales.Maximo + 1) / (decimal)Math.Pow(10, partes.Item2 % 7);
        var escrito = JsonSerializer.Serialize(numero, Json.Wire);
        return JsonSerializer.Deserialize<decimal>(escrito, Json.Wire) == numero && JsonCanonico.Escribir(escrito) == escrito;
    }).Exigir();
}
