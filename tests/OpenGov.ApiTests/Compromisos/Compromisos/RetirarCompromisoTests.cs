using System.Net;

using OpenGov.ApiTests.Secretariado;

namespace OpenGov.ApiTests.Compromisos.Compromisos;

public sealed class RetirarCompromisoTests(OpenGovApi api)
{
    [Fact]
    public async Task Se_retira_por_acuerdo_y_sigue_publico_con_su_motivo()
    {
        var lanzado = await api.CompromisoLanzado();
        var acuerdo = await api.AcuerdoAdoptado(lanzado.Sesion, "retiro_compromiso", lanzado.Compromiso);

        await api.EnCompromiso(lanzado.Compromiso, "retiro", new { acuerdo_folio = acuerdo, motivo = "La ley cambió de autoridad la materia." });

        var retirado = await api.Leido($"compromisos/{lanzado.Compromiso}");
        Assert.Equal(("retirado", "La ley cambió de autoridad la materia."), (retirado.Texto("estado"), retirado.GetProperty("retiro").Texto("motivo")));
        Assert.Equal(acuerdo, retirado.GetProperty("retiro").GetProperty("acuerdo").Texto("folio"));
        Assert.Contains(lanzado.Compromiso, (await api.Leido($"compromisos?plan_folio={lanzado.Plan.Folio}")).GetProperty("datos").EnumerateArray().Select(c => c.Texto("folio")));
        await api.Eventualmente(async () => Assert.Equal("retirado", (await api.Leido($"expedientes/{lanzado.Compromiso}")).Texto("estado")));
    }

    [Fact]
    public async Task Un_acuerdo_sobre_otra_cosa_no_lo_retira()
    {
        var lanzado = await api.CompromisoLanzado();
        var acuerdo = await api.AcuerdoAdoptado(lanzado.Sesion, "retiro_compromiso", lanzado.Plan.Folio);

        var respuesta = await api.PersonalDeCompromisos().Actuar($"compromisos/{lanzado.Compromiso}", "retiro", new { acuerdo_folio = acuerdo, motivo = "Cambió la norma." });

        await respuesta.DebeSerProblema(HttpStatusCode.Conflict, "COM-C4-acuerdo-de-otro-objeto");
        Assert.Equal("lanzado", (await api.Leido($"compromisos/{lanzado.Compromiso}")).Texto("estado"));
    }

    [Fact]
    public async Task Retirado_ya_no_se_modifica_y_su_plan_puede_concluir()
    {
        var lanzado = await api.CompromisoLanzado();
        var pendiente = await api.ModificacionEnRevision(lanzado, redaccion => redaccion["titulo"] = "Otro");
        await api.EnCompromiso(lanzado.Compromiso, "retiro", new { acuerdo_folio = await api.AcuerdoAdoptado(lanzado.Sesion, "retiro_compromiso", lanzado.Compromiso), motivo = "Cambió la norma." });

        await (await api.Autorizar(lanzado, pendiente)).DebeSerProblema(HttpStatusCode.Conflict, "COM-C5-no-se-modifica");
        Assert.Equal("concluido", (await api.EnPlan(lanzado.Plan, "conclusion", new { })).Texto("estado"));
    }
}
