using OpenGov.Difusion.Privacidad;

namespace OpenGov.UnitTests.Difusion.Privacidad;

public sealed class TelefonoCanonicoTests
{
    [Theory]
    [InlineData("7222345678")]
    [InlineData("(722) 234-56 78")]
    [InlineData("+52 722 234 5678")]
    [InlineData("+52 1 722 234 5678")]
    [InlineData("0052 722 234 5678")]
    [InlineData("044 722 234 5678")]
    [InlineData("045 722 234 5678")]
    [InlineData("01 722 234 5678")]
    [InlineData("52 722 234 5678")]
    public void En_Mexico_son_sus_diez_digitos_como_se_marquen(string escrito) => Assert.Equal("527222345678", TelefonoCanonico.De(escrito));

    [Theory]
    [InlineData("+1 415 555 0100", "14155550100")]
    [InlineData("001 415 555 0100", "14155550100")]
    [InlineData("+34 600 123 456", "34600123456")]
    public void El_de_otro_pais_lleva_su_clave(string escrito, string canonico) => Assert.Equal(canonico, TelefonoCanonico.De(escrito));

    [Theory]
    [InlineData("234 5678")]
    [InlineData("+1 23")]
    [InlineData("123456789012")]
    public void El_que_podria_ser_de_varias_personas_no_es_de_ninguna(string escrito) => Assert.Null(TelefonoCanonico.De(escrito));
}
