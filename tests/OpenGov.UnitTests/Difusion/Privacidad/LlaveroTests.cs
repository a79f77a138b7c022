using System.Security.Cryptography;
using System.Text;
using Microsoft.Extensions.Options;
using OpenGov.Difusion.Privacidad;

namespace OpenGov.UnitTests.Difusion.Privacidad;

public sealed class LlaveroTests
{
    private static readonly string Una = Nueva();
    private static readonly string Otra = Nueva();
    private static readonly string Huellas = Nueva();
    private readonly Guid fila = Guid.NewGuid();

    [Fact]
    public void Lo_cerrado_se_abre_igual_y_cerrado_no_se_parece()
    {
        var llavero = Con($"a:{Una}");
        var (uno, dos) = (llavero.Cerrar("ana@ejemplo.mx"u8, fila), llavero.Cerrar("ana@ejemplo.mx"u8, fila));

        Assert.Equal("ana@ejemplo.mx", Encoding.UTF8.GetString(llavero.Abrir(uno, "a", fila)));
        Assert.NotEqual(uno, dos);
        Assert.Equal(-1, uno.AsSpan().IndexOf("ana"u8));
    }

    [Fact]
    public void Movido_a_otra_fila_o_tocado_no_se_abre()
    {
        var llavero = Con($"a:{Una}");
        var cerrado = llavero.Cerrar("ana"u8, fila);

        Assert.Throws<AuthenticationTagMismatchException>(() => llavero.Abrir(cerrado, "a", Guid.NewGuid()));
        cerrado[14] ^= 1;
        Assert.Throws<AuthenticationTagMismatchException>(() => llavero.Abrir(cerrado, "a", fila));
    }

    [Fact]
    public void La_llave_de_enfrente_cierra_y_las_de_atras_abren()
    {
        var cerrado = Con($"vieja:{Una}").Cerrar("ana"u8, fila);
        var llavero = Con($"nueva:{Otra}, vieja:{Una}");

        Assert.Equal("nueva", llavero.Vigente);
        Assert.Equal("ana"u8.ToArray(), llavero.Abrir(cerrado, "vieja", fila));
        Assert.Contains("OPENGOV__PRIVACIDAD__LLAVES", Assert.Throws<LlaveAusenteException>(() => Con($"nueva:{Otra}").Abrir(cerrado, "vieja", fila)).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Una_huella_es_de_su_llave_y_de_su_uso()
    {
        var llavero = Con($"a:{Una}");

        Assert.Equal(llavero.Huella("persona", "x"), Con($"b:{Otra}").Huella("persona", "x"));
        Assert.NotEqual(llavero.Huella("persona", "x"), llavero.Huella("retiro", "x"));
        Assert.True(llavero.Firmo("retiro", "ADH-1", llavero.Firma("retiro", "ADH-1")));
        Assert.False(llavero.Firmo("retiro", "ADH-2", llavero.Firma("retiro", "ADH-1")));
        Assert.False(llavero.Firmo("baja", "ADH-1", llavero.Firma("retiro", "ADH-1")));
        Assert.False(llavero.Firmo("retiro", "ADH-1", "ñ"));
    }

    [Fact]
    public void Dos_correos_de_distinto_largo_ocupan_lo_mismo()
    {
        var resguardo = new Resguardo(Con($"a:{Una}"));
        var largos = new[] { "a@b.mx", "una.persona.con.nombre.largo@ejemplo.org.mx" }.Select(c => resguardo.Guardar(new(c), "adhesion", "AVISO-1", DateTimeOffset.UnixEpoch).Cerrado.Length);

        Assert.Single(largos.Distinct());
    }

    [Theory]
    [InlineData("", "OPENGOV__PRIVACIDAD__LLAVES")]
    [InlineData("sin-llave", "OPENGOV__PRIVACIDAD__LLAVES")]
    [InlineData("a:corta", "OPENGOV__PRIVACIDAD__LLAVES")]
    [InlineData("a:AAAAAAAAAAAAAAAAAAAAAA==", "OPENGOV__PRIVACIDAD__LLAVES")]
    public void Sin_una_llave_buena_no_se_inicia_y_se_dice_cual_falta(string llaves, string variable) =>
        Assert.Contains(new PrivacidadOptionsValidator().Validate(null, new() { Llaves = llaves, LlaveHuellas = Huellas }).Failures!, f => f.StartsWith(variable, StringComparison.Ordinal));

    [Fact]
    public void Dos_llaves_no_llevan_el_mismo_nombre() =>
        Assert.True(new PrivacidadOptionsValidator().Validate(null, new() { Llaves = $"a:{Una},a:{Otra}", LlaveHuellas = Huellas }).Failed);

    [Fact]
    public void Con_sus_llaves_se_inicia() =>
        Assert.True(new PrivacidadOptionsValidator().Validate(null, new() { Llaves = $"a:{Una},b:{Otra}", LlaveHuellas = Huellas }).Succeeded);

    private static Llavero Con(string llaves) => new(Options.Create(new PrivacidadOptions { Llaves = llaves, LlaveHuellas = Huellas }));

    private static string Nueva() => Convert.ToBase64String(RandomNumberGenerator.GetBytes(32));
}
