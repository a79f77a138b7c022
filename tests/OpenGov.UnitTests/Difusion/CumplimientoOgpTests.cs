using OpenGov.Compromisos.Contracts;
using OpenGov.Difusion.Cumplimiento;
using OpenGov.Secretariado.Contracts;
using OpenGov.Seguimiento.Contracts;

namespace OpenGov.UnitTests.Difusion;

public sealed class CumplimientoOgpTests
{
    private static readonly DateOnly Instalado = new(2022, 1, 10);
    private static readonly DateOnly Lanzado = new(2022, 3, 1);

    [Theory]
    [InlineData("2022-07-10", true)]  // six months to the day
    [InlineData("2022-07-11", false)]
    public void La_pausa_tambien_corre_hasta_hoy(string dia, bool cumple) => Assert.Equal(
        cumple ? ResultadoRequisito.Cumple : ResultadoRequisito.NoCumple, NormasDelForo.Periodicidad(Datos(DateOnly.Parse(dia, null))).Resultado);

    [Fact]
    public void Una_pausa_larga_ya_pasada_se_sigue_diciendo_con_sus_fechas()
    {
        var requisito = NormasDelForo.Periodicidad(Datos(new(2022, 10, 1), Sesion("S1", new(2022, 9, 15))));

        Assert.Equal(ResultadoRequisito.NoCumple, requisito.Resultado);
        Assert.Contains("del 2022-01-10 al 2022-09-15", requisito.Explicacion, StringComparison.Ordinal);
        Assert.Equal(["S1"], requisito.PruebasFolios);
    }

    [Fact]
    public void Un_foro_solo_de_gobierno_no_es_un_espacio_plural() => Assert.Equal(
        ResultadoRequisito.NoCumple, NormasDelForo.Espacio(Datos(Lanzado) with { Foro = new("STL", Instalado, null, ["entes_publicos", "organo_garante"], []) }).Resultado);

    [Fact]
    public void Un_acta_en_plazo_no_falta_y_una_vencida_si()
    {
        var sesion = Sesion("S1", new(2022, 2, 1));

        Assert.Equal(ResultadoRequisito.Cumple, NormasDelForo.Actas(Datos(new(2022, 2, 16), sesion)).Resultado);
        Assert.Equal(["S1"], NormasDelForo.Actas(Datos(new(2022, 2, 17), sesion)).FaltasFolios);
    }

    [Theory]
    [InlineData(2, ResultadoRequisito.Cumple)]
    [InlineData(1, ResultadoRequisito.NoCumple)]
    public void Dos_sesiones_en_cada_ano_de_implementacion(int sesiones, object resultado) => Assert.Equal(
        resultado, NormasDelForo.Rendicion(Datos(new(2023, 3, 1), [.. Enumerable.Range(1, sesiones).Select(n => Sesion($"S{n}", Lanzado.AddMonths(n)))])).Resultado);

    [Fact]
    public void El_repositorio_callado_seis_meses_no_cumple_aunque_despues_hable()
    {
        var callado = Datos(new(2022, 12, 1)) with { Seguimiento = Seguimiento(evidencias: [new("EV-1", new(2022, 10, 1))]) };
        var vivo = Datos(new(2022, 12, 1)) with { Seguimiento = Seguimiento(evidencias: [new("EV-1", new(2022, 8, 31)), new("EV-2", new(2022, 12, 1))]) };

        Assert.Equal(["C01"], NormasDeSeguimiento.Repositorio(callado).FaltasFolios);
        Assert.Equal(ResultadoRequisito.Cumple, NormasDeSeguimiento.Repositorio(vivo).Resultado);
    }

    [Fact]
    public void Sin_comite_no_hay_independencia() => Assert.Equal(ResultadoRequisito.NoCumple, NormasDeSeguimiento.Independencia(Datos(Lanzado)).Resultado);

    private static SesionCelebrada Sesion(string folio, DateOnly dia) => new(folio, dia, dia.AddDays(15), ActaPublicadaEl: null);

    private static SeguimientoResumen Seguimiento(IReadOnlyList<ConstanciaDeSeguimiento>? evidencias = null) => new(null, [new("C01", Lanzado, null, [], evidencias ?? [], [], [])]);

    private static DatosDeCumplimiento Datos(DateOnly dia, params SesionCelebrada[] sesiones) => new(
        new PlanResumen("P1", "E1", "Plan", "lanzado", 1, ["C01"]), new("STL", Instalado, null, ["entes_publicos", "sociedad_civil"], sesiones), [], [], [], Seguimiento(), dia);
}
