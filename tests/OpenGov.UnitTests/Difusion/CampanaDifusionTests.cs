using OpenGov.Difusion.Campanas;
using OpenGov.Difusion.Contracts;

namespace OpenGov.UnitTests.Difusion;

public sealed class CampanaDifusionTests
{
    private static readonly DateOnly Hoy = new(2020, 2, 10);

    [Theory]
    [InlineData("Medios", 1, "EDOMEX-PAL1-DIF-MEDIOS")]
    [InlineData("SociedadCivil", 1, "EDOMEX-PAL1-DIF-SOCIEDAD-CIVIL")]
    [InlineData("Academia", 2, "EDOMEX-PAL1-DIF-ACADEMIA-2")]
    public void Su_folio_dice_el_plan_y_el_publico(string publico, int numero, string folio) =>
        Assert.Equal(folio, CampanaDifusion.Planear(Muestras.Plan(), Enum.Parse<Publico>(publico), numero, "Presentación", Hoy).Folio);

    [Fact]
    public void Al_planearse_se_sabe() =>
        Assert.Equal("sociedad_civil", Assert.IsType<CampanaRegistrada>(Assert.Single(Planeada(Publico.SociedadCivil).Events)).Publico);

    [Fact]
    public void Esta_en_curso_desde_su_primera_accion()
    {
        var campana = Planeada();

        Accion(campana);

        Assert.Equal(EstadoCampana.EnCurso, campana.Estado);
        Assert.Equal(1, Assert.Single(campana.Acciones).Numero);
    }

    [Fact]
    public void Solo_cuenta_lo_que_ya_ocurrio()
    {
        var campana = Planeada();

        var falta = Assert.Throws<RuleViolationException>(() => Accion(campana, dia: Hoy.AddDays(1)));

        Assert.Equal("DIF-accion-futura", falta.Code);
        Assert.Equal(EstadoCampana.Planeada, campana.Estado);
    }

    [Fact]
    public void Una_campana_llena_continua_en_otra()
    {
        var campana = Planeada();
        foreach (var _ in Enumerable.Range(0, CampanaDifusion.AccionesMaximo)) Accion(campana);

        Assert.Equal("DIF-campana-llena", Assert.Throws<RuleViolationException>(() => Accion(campana)).Code);
    }

    [Fact]
    public void Suma_personas_e_instituciones_por_separado()
    {
        var campana = Planeada();

        Accion(campana, new AlcanceDifusion(120, UnidadAlcance.Personas, "lista de asistencia"));
        Accion(campana, new AlcanceDifusion(30, UnidadAlcance.Personas, "lista de asistencia"));
        Accion(campana, new AlcanceDifusion(9, UnidadAlcance.Instituciones, "oficios recibidos"));

        var documento = (CampanaDifusionDetalle)campana.ToDocument();
        Assert.Equal((150L, 9L), (documento.AlcancePersonas, documento.AlcanceInstituciones));
    }

    [Fact]
    public void No_se_cierra_sin_haber_hecho_nada() =>
        Assert.Equal("DIF-campana-sin-acciones", Assert.Throws<RuleViolationException>(Planeada().Cerrar).Code);

    [Fact]
    public void Cerrada_ya_no_recibe_acciones()
    {
        var campana = Planeada();
        Accion(campana);
        campana.Cerrar();

        Assert.Equal("DIF-campana-cerrada", Assert.Throws<RuleViolationException>(() => Accion(campana)).Code);
    }

    [Fact]
    public void Lo_anulado_se_conserva_y_no_cuenta()
    {
        var campana = Planeada();
        Accion(campana, new AlcanceDifusion(120, UnidadAlcance.Personas, "lista de asistencia"));

        campana.AnularAccion(1, "Era de otra campaña.", Hoy);

        Assert.Equal((0L, 1), (((CampanaDifusionDetalle)campana.ToDocument()).AlcancePersonas, campana.Acciones.Count));
        Assert.False(campana.TuvoAccionHasta(Hoy));
        Assert.Equal("DIF-campana-sin-acciones", Assert.Throws<RuleViolationException>(campana.Cerrar).Code);
        Assert.Equal("DIF-accion-ya-anulada", Assert.Throws<RuleViolationException>(() => campana.AnularAccion(1, "Otra vez.", Hoy)).Code);
    }

    [Fact]
    public void Quinientas_acciones_enormes_todavia_se_suman()
    {
        var campana = Planeada();

        foreach (var _ in Enumerable.Range(0, CampanaDifusion.AccionesMaximo)) Accion(campana, new AlcanceDifusion(20_000_000, UnidadAlcance.Personas, "audiencia estimada"));

        Assert.Equal(10_000_000_000, ((CampanaDifusionDetalle)campana.ToDocument()).AlcancePersonas);
    }

    private static CampanaDifusion Planeada(Publico publico = Publico.Medios) =>
        CampanaDifusion.Planear(Muestras.Plan(), publico, numero: 1, "Presentación del plan", Hoy);

    private static void Accion(CampanaDifusion campana, AlcanceDifusion? alcance = null, DateOnly? dia = null) =>
        campana.RegistrarAccion(TipoAccion.RuedaDePrensa, dia ?? Hoy, "Infoem, Metepec", alcance, ["15106"], evidencia: null, Hoy);
}
