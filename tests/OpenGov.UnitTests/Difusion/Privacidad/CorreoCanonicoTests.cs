using System.Text.RegularExpressions;
using FsCheck;
using FsCheck.Fluent;
using OpenGov.Difusion.Privacidad;

namespace OpenGov.UnitTests.Difusion.Privacidad;

public sealed class CorreoCanonicoTests
{
    private static readonly Arbitrary<string> Correos = Gen.Elements("abz09.+_-".ToCharArray()).ArrayOf(12)
        .SelectMany(local => Gen.Elements("gmail.com", "googlemail.com", "ejemplo.mx", "icloud.com", "mac.com", "hotmail.com").Select(dominio => $"x{new string(local)}@{dominio}")).ToArbitrary();

    [Theory]
    [InlineData("Ana.Flores@Gmail.com", "anaflores@gmail.com")]
    [InlineData("anaflores+plan@googlemail.com", "anaflores@gmail.com")]
    [InlineData("Ana+plan@outlook.com", "ana@outlook.com")]
    [InlineData("ana@me.com", "ana@icloud.com")]
    [InlineData("ANA.FLORES@ejemplo.mx", "ana.flores@ejemplo.mx")]
    public void Lo_que_llega_al_mismo_buzon_es_la_misma_persona(string escrito, string canonico) => Assert.Equal(canonico, CorreoCanonico.De(escrito));

    [Theory]
    [InlineData("ana.flores@ejemplo.mx", "anaflores@ejemplo.mx")]
    [InlineData("ana+plan@ejemplo.mx", "ana@ejemplo.mx")]
    [InlineData("ana.flores@outlook.com", "anaflores@outlook.com")]
    [InlineData("+plan@gmail.com", "+otro@gmail.com")]
    public void Donde_nadie_lo_dice_dos_escrituras_son_dos_personas(string una, string otra) => Assert.NotEqual(CorreoCanonico.De(una), CorreoCanonico.De(otra));

    [Theory]
    [InlineData("a@b.mx", true)]
    [InlineData("o'neil_9@sub.ejemplo.com.mx", true)]
    [InlineData("ñandú@ejemplo.mx", false)]
    [InlineData("a@b", false)]
    [InlineData("a b@c.mx", false)]
    [InlineData("a@b.mx\n", false)]
    [InlineData("a@b.mx\r\nBcc: c@d.mx", false)]
    [InlineData("\"a\"@b.mx", false)]
    [InlineData("a@b..mx", false)]
    [InlineData("<a@b.mx>", false)]
    public void Solo_pasa_lo_que_un_correo_puede_ser(string escrito, bool pasa) =>
        Assert.Equal(pasa, Regex.IsMatch(escrito, CorreoCanonico.Forma, RegexOptions.None, TimeSpan.FromSeconds(1)) && !escrito.Contains('\n', StringComparison.Ordinal) && CorreoCanonico.EsPosible(escrito));

    [Fact]
    public void Un_dominio_con_acentos_es_el_mismo_escrito_de_cualquier_modo() => Assert.Equal(CorreoCanonico.De("ana@peñón.mx"), CorreoCanonico.De("Ana@PEÑÓN.MX"));

    [Fact]
    public void Canonizar_dos_veces_es_canonizar_una() =>
        Ley.Exigir(Prop.ForAll(Correos, correo => CorreoCanonico.De(CorreoCanonico.De(correo)) == CorreoCanonico.De(correo)));

    [Fact]
    public void Las_mayusculas_nunca_distinguen() =>
        Ley.Exigir(Prop.ForAll(Correos, correo => CorreoCanonico.De(correo.ToUpperInvariant()) == CorreoCanonico.De(correo)));
}
