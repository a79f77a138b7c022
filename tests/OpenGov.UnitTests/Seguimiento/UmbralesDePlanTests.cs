using FsCheck.Fluent;
using OpenGov.Seguimiento.Avances;
using OpenGov.Seguimiento.Umbrales;
using static OpenGov.UnitTests.Seguimiento.Muestras;

namespace OpenGov.UnitTests.Seguimiento;

public sealed class UmbralesDePlanTests
{
    private static readonly UmbralesSemaforo Severos = new("", Verde: 0.05m, Amarillo: 0.15m, DiasVencida: 10, SinReporte: 1);

    [Fact]
    public void Los_primeros_que_se_fijan_son_la_version_dos_y_rigen_desde_su_dia()
    {
        var fijados = Fijar(1, [], Severos, Dia);

        Assert.Equal(("EDOMEX-PAL1-UMB-2", Severos with { Version = "2", Desde = Dia }), (fijados.Folio, fijados.Umbrales));
        Assert.Equal("1", new[] { fijados }.EnVigor("EDOMEX-PAL1", Dia.AddDays(-1)).Version);
        Assert.Equal("2", new[] { fijados }.EnVigor("EDOMEX-PAL1", Dia).Version);
        Assert.Equal("1", new[] { fijados }.EnVigor("OTRO-PAL1", Dia).Version);
    }

    [Fact]
    public void Se_cambian_con_motivo_hacia_adelante_y_por_otros()
    {
        var fijados = Fijar(1, [], Severos, Dia);

        Incumple("SEG-umbrales-sin-motivo", () => Fijar(2, [fijados], Severos with { Verde = 0 }, Dia.AddDays(1), motivo: " "));
        Incumple("SEG-umbrales-anteriores", () => Fijar(2, [fijados], Severos with { Verde = 0 }, Dia));
        Incumple("SEG-umbrales-iguales", () => Fijar(2, [fijados], Severos, Dia.AddDays(1)));
        Incumple("SEG-umbrales-iguales", () => Fijar(1, [], UmbralesSemaforo.DeFabrica with { Version = "" }, Dia));
    }

    [Fact]
    public void Fijar_otros_nunca_cambia_como_se_juzgo_un_dia_anterior()
    {
        var cambios = from pausa in Gen.Choose(1, 60) from verde in Gen.Choose(0, 50) select (pausa, verde);

        Prop.ForAll((from c in cambios.ListOf() from dia in Gen.Choose(0, 600) select (c, dia)).ToArbitrary(), h =>
        {
            var (fijados, hoy, antes) = (new List<UmbralesDePlan>(), Inicio, Inicio.AddDays(h.dia));
            foreach (var (pausa, verde) in h.c)
            {
                hoy = hoy.AddDays(pausa);
                var juzgado = fijados.EnVigor("EDOMEX-PAL1", antes);
                var nuevos = Severos with { Verde = verde / 100m, Amarillo = 0.5m, DiasVencida = 31 + fijados.Count };
                fijados.Add(Fijar(fijados.Count + 1, fijados, nuevos, hoy));
                var esperado = hoy <= antes ? fijados[^1].Umbrales : juzgado;
                if (fijados.EnVigor("EDOMEX-PAL1", antes) != esperado) return false;
            }

            return true;
        }).Exigir();
    }

    private static UmbralesDePlan Fijar(int numero, IReadOnlyList<UmbralesDePlan> fijados, UmbralesSemaforo nuevos, DateOnly dia, string motivo = "El comité pidió más rigor.") =>
        UmbralesDePlan.Fijar(numero, "EDOMEX-PAL1", fijados, nuevos, motivo, dia);
}
