using OpenGov.Difusion.Privacidad;

namespace OpenGov.UnitTests.Difusion.Privacidad;

public sealed class ConsentimientoTests
{
    private static readonly DateOnly Hoy = new(2026, 3, 2);

    [Fact]
    public void Un_texto_no_empieza_antes_que_el_que_sustituye() => Assert.Equal("DIF-consentimiento-fuera-de-orden",
        Assert.Throws<RuleViolationException>(() => Consentimiento.Publicar(PropositoConsentimiento.Adhesion, 2, "Aviso", "Texto", Hoy, anterior: Hoy.AddDays(10), Hoy)).Code);

    [Theory]
    [InlineData(null, "DIF-sin-consentimiento")]
    [InlineData("AVISO-ADHESION-2", "DIF-consentimiento-de-otra-version")]
    public void Solo_se_acepta_el_texto_que_rige(string? vigente, string regla) =>
        Assert.Equal(regla, Assert.Throws<RuleViolationException>(() => Consentimiento.ExigirVigente(vigente, "AVISO-ADHESION-1")).Code);

    [Fact]
    public void El_que_lo_sustituye_puede_empezar_el_mismo_dia() =>
        Assert.Equal("AVISO-ADHESION-2", Consentimiento.Publicar(PropositoConsentimiento.Adhesion, 2, "Aviso", "Texto", Hoy, anterior: Hoy, Hoy).Folio);
}
