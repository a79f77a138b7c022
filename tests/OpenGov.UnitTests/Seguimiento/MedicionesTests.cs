using FsCheck.Fluent;
using OpenGov.Compromisos.Contracts;
using OpenGov.Kernel;
using OpenGov.Seguimiento.Indicadores;
using OpenGov.Seguimiento.Mediciones;
using static OpenGov.UnitTests.Seguimiento.Muestras;

namespace OpenGov.UnitTests.Seguimiento;

public sealed class MedicionesTests
{
    private static readonly DateOnly Final = new(2023, 1, 10);

    [Fact]
    public void Sin_linea_base_o_meta_nace_disenado_y_una_modificacion_lo_pone_vigente()
    {
        var indicador = Indicador.Nacer(Caravanas(), Caravanas162() with { Meta = null, MetaFecha = null });
        Assert.Equal((EstadoIndicador.Disenado, "meta"), (indicador.Estado, Assert.Single(indicador.Diseno.Falta())));

        indicador.Redisenar(DisenoIndicador.De(Caravanas162()), "ACU-9", Dia);

        Assert.Equal(EstadoIndicador.Vigente, indicador.Estado);
        Assert.Equal(("ACU-9", Dia), (indicador.Anteriores[0].AcuerdoFolio, indicador.Anteriores[0].SustituidoEl));
    }

    [Fact]
    public void Modificarlo_conserva_contra_que_se_media_y_repetirlo_no_agrega_nada()
    {
        var indicador = Indicador.Nacer(Caravanas(), Caravanas162());
        var nuevo = DisenoIndicador.De(Caravanas162() with { Meta = 200 });

        indicador.Redisenar(nuevo, "ACU-9", Dia);
        indicador.Redisenar(nuevo, "ACU-9", Dia);

        Assert.Equal((162m, 200m), (Assert.Single(indicador.Anteriores).Diseno.Meta!.Valor, indicador.Diseno.Meta!.Valor));
    }

    [Fact]
    public void Cerrado_no_se_mide_ni_se_vuelve_a_cerrar()
    {
        var indicador = Indicador.Nacer(Caravanas(), Caravanas162());
        indicador.Cerrar("El compromiso se cerró.", Dia);
        indicador.Cerrar("Otra vez.", Final);

        Assert.Equal((Dia, "El compromiso se cerró."), (indicador.CerradoEl, indicador.MotivoCierre));
        Incumple("SEG-indicador-cerrado", () => indicador.Medir(Expediente(), Contenido(10), [], Final));
    }

    [Theory]
    [InlineData("resultado")]
    [InlineData("impacto")]
    public void En_la_fase_de_actividades_solo_se_miden_actividades(string nivel)
    {
        var indicador = Indicador.Nacer(Caravanas(), Caravanas162() with { Nivel = nivel });

        Incumple("SEG-G1-fase-no-abierta", () => indicador.Medir(Expediente(), Contenido(10), [], Final));
    }

    [Fact]
    public void El_recorrido_va_de_la_linea_base_a_la_meta_en_su_sentido()
    {
        var baja = DisenoIndicador.De(Caravanas162() with { Sentido = "descendente", LineaBase = 240, Meta = 120 });

        Assert.Equal((50m, -10m, 100m), (baja.Recorrido(180), baja.Recorrido(252), baja.Recorrido(120)));
    }

    [Fact]
    public void Un_desglose_dice_de_que_es_cada_parte_y_cada_una_una_vez()
    {
        var indicador = Indicador.Nacer(Caravanas(), Caravanas162());

        Incumple("SEG-desglose-sin-caracteristica", () => indicador.Medir(Expediente(), Contenido(40) with { Desgloses = [new(20, 20), new(20, 20)] }, [], Final));
        Incumple("SEG-desglose-repetido", () => indicador.Medir(Expediente(), Contenido(40) with { Desgloses = [new(20, 20, "15106"), new(20, 20, "15106")] }, [], Final));
        Assert.Empty(indicador.Serie);
    }

    [Fact]
    public void Corregir_una_medicion_no_la_cambia_de_periodo()
    {
        var indicador = Indicador.Nacer(Caravanas(), Caravanas162());
        var primera = indicador.Medir(Expediente(), Contenido(40), [], Final);

        Incumple("SEG-medicion-de-otro-periodo", () => indicador.Medir(
            Expediente(), Contenido(45) with { Periodo = new(new(2022, 4, 1), new(2022, 6, 30)), CorrigeFolio = primera.Folio, Motivo = "Faltó una caravana." }, [], Final));
    }

    [Fact]
    public void Dos_mediciones_no_cubren_los_mismos_dias()
    {
        var indicador = Indicador.Nacer(Caravanas(), Caravanas162());
        indicador.Medir(Expediente(), Contenido(40), [], Final);

        Incumple("SEG-medicion-repetida", () => indicador.Medir(Expediente(), Contenido(50) with { Periodo = new(new(2022, 3, 31), new(2022, 6, 30)) }, [], Final));
        Assert.Equal("EDOMEX-PAL1-C01-I1-M2", indicador.Medir(Expediente(), Contenido(50) with { Periodo = new(new(2022, 4, 1), new(2022, 6, 30)) }, [], Final).Folio);
    }

    [Fact]
    public void Ninguna_celda_pequena_se_publica_ni_se_deduce_del_total()
    {
        var tabla = from casos in Gen.Choose(0, 30).NonEmptyListOf() select casos.Take(32).ToList();

        Prop.ForAll(tabla.ToArbitrary(), casos =>
        {
            List<Desglose> celdas = [.. casos.Select((c, i) => new Desglose(c, c, $"15{i + 1:D3}"))];
            var publicas = CeldaPublica.De(celdas);

            var ocultas = celdas.Zip(publicas).Where(p => p.Second.Suprimida).Select(p => p.First.Casos).ToList();
            var ningunaPequena = celdas.Zip(publicas).All(p => p.First.Casos is 0 or >= CeldaPublica.Umbral || p.Second is { Suprimida: true, Valor: null, Casos: null });
            var nadaSeDeduce = ocultas.Count == 0 || ocultas.Count == celdas.Count || (ocultas.Count >= 2 && ocultas.Sum() >= CeldaPublica.Umbral && ocultas.Sum() > ocultas.Count);
            return ningunaPequena && nadaSeDeduce;
        }).Exigir();
    }

    private static IndicadorResumen Caravanas162() => new(
        "I1", "actividad", "Caravanas realizadas", "caravanas", "ascendente", "Suma de caravanas", "Agenda de la SJDH", "trimestral", 0, new DateOnly(2021, 12, 31), 162, Fin);

    private static ContenidoMedicion Contenido(decimal valor) => new(
        new Periodo(Inicio, new(2022, 3, 31)), valor, new(MetodoMedicion.Conteo, "Agenda de la SJDH", Dia), "Unidad de Información", [], [], null, null);
}
