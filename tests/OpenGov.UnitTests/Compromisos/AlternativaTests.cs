using OpenGov.Compromisos.Alternativas;
using OpenGov.Compromisos.Contracts;
using OpenGov.Compromisos.Problematicas;
using OpenGov.Kernel;

namespace OpenGov.UnitTests.Compromisos;

public sealed class AlternativaTests
{
    private static readonly string[] DosSectores = [Sectores.SociedadCivil, Sectores.EntesPublicos];

    [Fact]
    public void Se_selecciona_entre_alternativas_de_varios_sectores()
    {
        var problematica = Validada();
        var alternativa = Ejemplos.Alternativa(problematica);

        alternativa.Seleccionar(problematica, DosSectores, Ejemplos.Hoy);

        Assert.Equal(EstadoAlternativa.Seleccionada, alternativa.Estado);
        Assert.IsType<AlternativaSeleccionada>(Assert.Single(alternativa.Events));
    }

    [Theory]
    [InlineData(Sectores.SociedadCivil)]
    [InlineData(Sectores.SociedadCivil, Sectores.SociedadCivil, Sectores.SociedadCivil)]
    public void Sin_otro_sector_con_que_comparar_el_diseno_no_es_plural(params string[] sectores)
    {
        var problematica = Validada();
        var alternativa = Ejemplos.Alternativa(problematica);

        Assert.Equal("COM-C1-diseno-no-plural", Falla(() => alternativa.Seleccionar(problematica, sectores, Ejemplos.Hoy)).Code);
        Assert.Equal(EstadoAlternativa.Propuesta, alternativa.Estado);
    }

    [Fact]
    public void Primero_se_valida_el_problema()
    {
        var problematica = Ejemplos.Problematica();

        Assert.Equal("COM-C1-problematica-sin-validar", Falla(() => Ejemplos.Alternativa(problematica).Seleccionar(problematica, DosSectores, Ejemplos.Hoy)).Code);
    }

    [Fact]
    public void Descartarla_exige_un_motivo_que_se_publica()
    {
        var alternativa = Ejemplos.Alternativa(Validada());
        Assert.Equal("COM-C1-descarte-sin-motivo", Falla(() => alternativa.Descartar("  ")).Code);

        alternativa.Descartar("Necesita una reforma federal.");

        Assert.Equal("Necesita una reforma federal.", ((AlternativaDetalle)alternativa.ToDocument()).MotivoDescarte);
        Assert.Equal("COM-C1-alternativa-resuelta", Falla(() => alternativa.Descartar("Otra vez.")).Code);
    }

    [Fact]
    public void Una_problematica_archivada_no_recibe_alternativas()
    {
        var problematica = Ejemplos.Problematica();
        problematica.Archivar("Se repite.", []);

        Assert.Equal("COM-problematica-archivada", Falla(() => Ejemplos.Alternativa(problematica)).Code);
    }

    private static Problematica Validada()
    {
        var problematica = Ejemplos.Problematica();
        problematica.Validar(Ejemplos.Hoy);
        return problematica;
    }

    private static RuleViolationException Falla(Action acto) => Assert.Throws<RuleViolationException>(acto);
}
