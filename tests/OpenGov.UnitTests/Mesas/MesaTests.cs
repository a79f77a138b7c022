using OpenGov.Kernel;
using OpenGov.Mesas.Contracts;
using OpenGov.Mesas.Mesas;
using static OpenGov.UnitTests.Mesas.Muestras;

namespace OpenGov.UnitTests.Mesas;

public sealed class MesaTests
{
    private static readonly Documento Relatoria = new(
        "Relatoría de la mesa de movilidad", new string('a', 64), "application/pdf", 1_024, new DateOnly(2019, 12, 20));

    [Theory]
    [InlineData("movilidad", 1, "EDOMEX-PAL1-M-MOVILIDAD")]
    [InlineData("medio_ambiente", 1, "EDOMEX-PAL1-M-MEDIO-AMBIENTE")]
    [InlineData("movilidad", 2, "EDOMEX-PAL1-M-MOVILIDAD-2")]
    public void Su_folio_dice_el_ejercicio_y_el_tema_y_desde_la_segunda_el_numero(string tema, int numero, string folio) =>
        Assert.Equal(folio, Mesa.FolioDe("EDOMEX-PAL1", tema, numero));

    [Fact]
    public void Un_tema_que_no_cabe_en_un_folio_se_dice() => Rompe.LaRegla("MESA-folio-largo", 422, () => Mesa.Programar(
        $"{new string('E', 36)}-PAL1", new string('t', Mesa.TemaMaximo), 1, "Tema", "Base", new SedeDeMesa([], null, OpenGov.Mesas.ModalidadDeReunion.Virtual), Propuesta, facilitador: null));

    [Fact]
    public void No_se_convoca_antes_de_que_el_STL_este_instalado()
    {
        var mesa = Programada();

        Rompe.LaRegla("MESA-M6-stl-no-instalado", 409, () => mesa.Convocar(Llamado(Instalacion.AddDays(-1)), Stl));
        Rompe.LaRegla("MESA-M6-stl-no-instalado", 409, () => mesa.Convocar(Llamado(DiaDeConvocatoria), stl: null));

        Assert.Equal(EstadoMesa.Programada, mesa.Estado);
        Assert.Empty(mesa.Events);
    }

    [Fact]
    public void No_se_convoca_ni_se_abre_cuando_el_STL_ya_concluyo()
    {
        var hastaEseDia = Stl with { Hasta = DiaDeConvocatoria };

        Rompe.LaRegla("MESA-M6-stl-concluido", 409, () => Programada().Convocar(Llamado(DiaDeConvocatoria.AddDays(1)), hastaEseDia));
        Rompe.LaRegla("MESA-M6-stl-concluido", 409, () => Convocada().Abrir(hastaEseDia, DiaDeApertura));
        Programada().Convocar(Llamado(DiaDeConvocatoria), hastaEseDia);
    }

    [Theory]
    [InlineData("2019-12-10", "2019-12-10", "2019-12-13")]
    [InlineData("2020-02-03", "2020-02-03", "2020-02-03")]
    public void Se_celebro_desde_el_dia_en_que_abrio_y_no_cuando_se_habia_propuesto(string apertura, string desde, string hasta)
    {
        var mesa = Convocada();
        Assert.Equal(Propuesta, MesaDetalle.De(mesa).Celebracion());

        mesa.Abrir(Stl, DateOnly.Parse(apertura, null));

        Assert.Equal(new Periodo(DateOnly.Parse(desde, null), DateOnly.Parse(hasta, null)), MesaDetalle.De(mesa).Celebracion());
    }

    [Fact]
    public void Al_convocarse_lo_cuenta_a_los_demas_modulos()
    {
        var mesa = Programada();

        mesa.Convocar(Llamado(Instalacion), Stl);

        Assert.Equal(new MesaConvocada("EDOMEX-PAL1-M-MOVILIDAD", "EDOMEX-PAL1", "movilidad", Instalacion), Assert.Single(mesa.Events));
    }

    [Fact]
    public void Solo_se_abre_una_mesa_convocada_y_con_quien_la_facilite()
    {
        var sinFacilitador = Mesa.Programar(
            "EDOMEX-PAL1", "corrupcion", 1, "Corrupción", "…", Programada().Sede, Propuesta, facilitador: null);
        Rompe.LaRegla("MESA-no-convocada", 409, () => sinFacilitador.Abrir(Stl, DiaDeApertura));

        sinFacilitador.Convocar(Llamado(DiaDeConvocatoria), Stl);
        Rompe.LaRegla("MESA-sin-facilitador", 409, () => sinFacilitador.Abrir(Stl, DiaDeApertura));

        sinFacilitador.DesignarFacilitador(new FacilitadorDeMesa("PER-0002", "Otra persona"));
        sinFacilitador.Abrir(Stl, DiaDeApertura);
        Assert.Equal(EstadoMesa.EnCurso, sinFacilitador.Estado);
    }

    [Fact]
    public void Reprogramar_conserva_las_fechas_propuestas_y_publica_el_deslizamiento()
    {
        var mesa = Convocada();
        var enero = new Periodo(new DateOnly(2020, 1, 8), new DateOnly(2020, 1, 10));

        mesa.Reprogramar(enero, "La sede no estuvo disponible.", DiaDeConvocatoria);

        var detalle = MesaDetalle.De(mesa);
        Assert.Equal(EstadoMesa.Programada, detalle.Estado);
        Assert.Null(detalle.Convocatoria);
        Assert.Equal((Propuesta, enero), (detalle.FechaPropuesta, detalle.FechaVigente));
        Assert.Equal(28, detalle.DeslizamientoDias);
        Assert.Equal(new Reprogramacion(DiaDeConvocatoria, Propuesta, enero, "La sede no estuvo disponible."), Assert.Single(detalle.Reprogramaciones));
    }

    [Theory]
    [InlineData("2019-12-09", -4)]
    [InlineData("2019-12-13", 0)]
    [InlineData("2020-01-08", 26)]
    public void Al_abrir_el_deslizamiento_se_mide_contra_el_fin_de_las_fechas_propuestas(string dia, int dias)
    {
        var mesa = Convocada();

        mesa.Abrir(Stl, DateOnly.Parse(dia, null));

        Assert.Equal(dias, MesaDetalle.De(mesa).DeslizamientoDias);
    }

    [Fact]
    public void No_se_reprograma_sin_motivo_ni_a_las_mismas_fechas_ni_al_pasado()
    {
        var mesa = Programada();
        var enero = new Periodo(new DateOnly(2020, 1, 8), new DateOnly(2020, 1, 10));

        Rompe.LaRegla("MESA-M4-sin-motivo", 422, () => mesa.Reprogramar(enero, " ", DiaDeConvocatoria));
        Rompe.LaRegla("MESA-M4-mismas-fechas", 422, () => mesa.Reprogramar(Propuesta, "Porque sí.", DiaDeConvocatoria));
        Rompe.LaRegla("MESA-M4-fechas-pasadas", 422, () => mesa.Reprogramar(enero, "Tarde.", new DateOnly(2020, 1, 11)));
        Assert.Empty(mesa.Calendario.Reprogramaciones);
    }

    [Fact]
    public void Una_mesa_abierta_ya_no_se_reprograma_ni_se_cancela()
    {
        var mesa = EnCurso();

        Rompe.LaRegla("MESA-ya-iniciada", 409, () => mesa.Cancelar("Llovió.", DiaDeApertura));
        Rompe.LaRegla("MESA-ya-iniciada", 409, () => mesa.Reprogramar(new Periodo(DiaDeApertura), "Llovió.", DiaDeApertura));
    }

    [Fact]
    public void Cancelarla_pide_una_razon_y_la_deja_sin_deslizamiento()
    {
        var mesa = Programada();
        Rompe.LaRegla("MESA-cancelacion-sin-motivo", 422, () => mesa.Cancelar(null, DiaDeConvocatoria));

        mesa.Cancelar("El tema se unió a otra mesa.", DiaDeConvocatoria);

        Assert.Null(MesaDetalle.De(mesa).DeslizamientoDias);
        Rompe.LaRegla("MESA-no-programada", 409, () => mesa.Convocar(Llamado(DiaDeConvocatoria), Stl));
        Rompe.LaRegla("MESA-ya-terminada", 409, () => mesa.DesignarFacilitador(new FacilitadorDeMesa("PER-0002", "Otra")));
    }

    [Fact]
    public void No_concluye_con_pasos_pendientes()
    {
        var mesa = ConPasos(3);

        var falta = Assert.Throws<RuleViolationException>(() => mesa.Concluir([Sectores.EntesPublicos, Sectores.Academia], DiaDeApertura));

        Assert.Equal("MESA-M3-pasos-pendientes", falta.Code);
        Assert.Contains("4, 5", falta.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("MESA-M3-un-solo-sector")]
    [InlineData("MESA-M3-un-solo-sector", Sectores.SociedadCivil, Sectores.SociedadCivil)]
    [InlineData("MESA-M3-solo-gobierno", Sectores.EntesPublicos, Sectores.OrganoGarante)]
    public void No_concluye_sin_dos_sectores_y_uno_ajeno_al_gobierno(string regla, params string[] sectores)
    {
        var mesa = ConPasos(5);

        Rompe.LaRegla(regla, 409, () => mesa.Concluir(sectores, DiaDeApertura));
        Assert.Equal(EstadoMesa.EnCurso, mesa.Estado);
    }

    [Fact]
    public void Concluye_con_sus_cinco_pasos_y_participacion_plural_y_despues_publica_su_relatoria()
    {
        var mesa = ConPasos(5);
        Rompe.LaRegla("MESA-no-concluida", 409, () => mesa.PublicarRelatoria(Relatoria, DiaDeApertura));

        mesa.Concluir([Sectores.EntesPublicos, Sectores.SociedadCivil, Sectores.Academia], DiaDeApertura);
        mesa.PublicarRelatoria(Relatoria, DiaDeApertura);

        Assert.Equal(new ConclusionDeMesa(DiaDeApertura, Sectores: 3, SectoresNoGubernamentales: 2), mesa.Conclusion);
        Assert.Equal(EstadoMesa.RelatoriaPublicada, mesa.Estado);
        Assert.Contains(new MesaConcluida(mesa.Folio, "EDOMEX-PAL1", "movilidad", DiaDeApertura), mesa.Events);
        Assert.Contains(new RelatoriaPublicada(mesa.Folio, Relatoria.HuellaSha256, DiaDeApertura), mesa.Events);
        Rompe.LaRegla("MESA-no-concluida", 409, () => mesa.PublicarRelatoria(Relatoria, DiaDeApertura));
        Rompe.LaRegla("MESA-no-en-curso", 409, () => mesa.ReabrirPaso(OpenGov.Mesas.Pasos.PasoMetodologico.ElegirProblema, "Tarde.", DiaDeApertura));
    }

    private static ConvocatoriaDeMesa Llamado(DateOnly fecha) => new(fecha, [Sectores.SociedadCivil], [], null);
}
