using FsCheck;
using FsCheck.Fluent;
using OpenGov.Difusion.Campanas;

namespace OpenGov.UnitTests.Difusion;

public sealed class AlcanceDelPlanTests
{
    private static readonly DateOnly Hoy = new(2020, 2, 10);

    [Fact]
    public void Sin_campanas_faltan_los_tres_publicos_de_la_ruta()
    {
        var alcance = AlcanceDelPlan.De("EDOMEX-PAL1", Hoy, []);

        Assert.Equal([Publico.Medios, Publico.SociedadCivil, Publico.Academia], alcance.Advertencias.Select(a => a.Publico));
        Assert.Equal(Enum.GetValues<Publico>(), alcance.PorPublico.Select(p => p.Publico));
        Assert.All(alcance.PorPublico, p => Assert.False(p.Alcanzado));
    }

    [Fact]
    public void El_alcance_de_una_accion_en_varios_municipios_no_se_reparte()
    {
        var campana = Campana(Publico.Medios);
        Accion(campana, 100, "15106");
        Accion(campana, 900, "15106", "15058");

        var alcance = AlcanceDelPlan.De("EDOMEX-PAL1", Hoy, [campana]);

        Assert.Equal((1000L, 2), (alcance.PorPublico[0].Personas, alcance.MunicipiosAlcanzados));
        Assert.Equal([("15058", 0L, 1), ("15106", 100L, 1)], alcance.PorMunicipio.Select(m => (m.Municipio.Clave, m.Personas, m.EnVarios)));
    }

    [Fact]
    public void Lo_que_ocurrio_despues_del_corte_no_cuenta()
    {
        var campana = Campana(Publico.Academia);
        Accion(campana, 100);

        Assert.Contains(AlcanceDelPlan.De("EDOMEX-PAL1", Hoy.AddDays(-1), [campana]).Advertencias, a => a.Publico is Publico.Academia);
        Assert.DoesNotContain(AlcanceDelPlan.De("EDOMEX-PAL1", Hoy, [campana]).Advertencias, a => a.Publico is Publico.Academia);
    }

    [Fact]
    public void Como_se_agrupe_no_cambia_cuanto_se_llego() => Prop.ForAll(
        ArbMap.Default.ArbFor<(NonNegativeInt Valor, byte Municipios)[]>(),
        acciones =>
        {
            var campana = Campana(Publico.Ciudadania);
            foreach (var (valor, municipios) in acciones.Take(CampanaDifusion.AccionesMaximo)) Accion(campana, valor.Get, [.. Enumerable.Range(1, municipios % 4).Select(m => $"15{m:D3}")]);

            var alcance = AlcanceDelPlan.De("EDOMEX-PAL1", Hoy, [campana]);
            var (suyo, enMunicipios) = (alcance.PorPublico.Single(p => p.Publico is Publico.Ciudadania), alcance.PorMunicipio.Sum(m => m.Personas));
            var esperado = campana.Acciones.Where(a => a.Municipios.Count == 1).Sum(a => (long)a.Alcance!.Valor);

            return suyo.Personas == campana.Acciones.Sum(a => (long)a.Alcance!.Valor) && suyo.Acciones == campana.Acciones.Count && enMunicipios == esperado && enMunicipios <= suyo.Personas;
        }).Exigir();

    private static CampanaDifusion Campana(Publico publico) => CampanaDifusion.Planear(Muestras.Plan(), publico, numero: 1, "Presentación del plan", Hoy);

    private static void Accion(CampanaDifusion campana, int personas, params string[] municipios) =>
        campana.RegistrarAccion(TipoAccion.Reunion, Hoy, "Toluca", new(personas, UnidadAlcance.Personas, "lista de asistencia"), municipios, evidencia: null, Hoy);
}
