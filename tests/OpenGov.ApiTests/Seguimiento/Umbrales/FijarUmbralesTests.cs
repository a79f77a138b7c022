using System.Globalization;
using System.Net;
using System.Net.Http.Json;
using OpenGov.ApiTests.Compromisos;

namespace OpenGov.ApiTests.Seguimiento.Umbrales;

public sealed class FijarUmbralesTests(OpenGovApi api)
{
    [Fact]
    public async Task Cada_dia_se_juzga_con_los_umbrales_que_regian_y_con_lo_que_se_sabia()
    {
        var plan = await api.PlanLanzado();
        await Task.Delay(20); // an instant that the records before and after it tell apart
        var antes = Uri.EscapeDataString(DateTimeOffset.UtcNow.ToString("o", CultureInfo.InvariantCulture));

        var fijados = await (await Fijar(plan, Severos("2020-05-01"))).DebeSerCreado();

        Assert.Equal(($"{plan.Plan.Folio}-UMB-2", "2", "2020-05-01"), (fijados.Texto("folio"), fijados.GetProperty("umbrales").Texto("version"), fijados.GetProperty("umbrales").Texto("desde")));
        Assert.Equal(("verde", "1"), await Color(plan, "?en_fecha=2020-04-30"));
        Assert.Equal(("rojo", "2"), await Color(plan, "?en_fecha=2020-05-01"));
        Assert.Equal(("verde", "1"), await Color(plan, $"?en_fecha=2020-05-01&conocido_en={antes}"));
        await (await Fijar(plan, Severos("2020-06-01", verde: 0.5m, amarillo: 0.6m))).DebeSerCreado();
        Assert.Equal(("rojo", "2"), await Color(plan, "?en_fecha=2020-05-31"));
        Assert.Equal(("verde", "3"), await Color(plan, "?en_fecha=2020-06-01"));
        Assert.Equal(["2", "3"], (await api.Leido($"umbrales?plan_folio={plan.Plan.Folio}&orden=folio")).GetProperty("datos").EnumerateArray().Select(u => u.GetProperty("umbrales").Texto("version")).Order());
    }

    [Fact]
    public async Task Otros_umbrales_no_cambian_el_color_de_otro_plan()
    {
        var (plan, otro) = (await api.PlanLanzado(), await api.PlanLanzado());

        await (await Fijar(plan, Severos("2020-05-01"))).DebeSerCreado();

        Assert.Equal(("verde", "1"), await Color(otro, "?en_fecha=2020-05-01"));
    }

    [Fact]
    public async Task Se_cambian_con_motivo_hacia_adelante_por_otros_y_de_un_plan_que_existe()
    {
        var plan = await api.PlanLanzado();
        await (await Fijar(plan, Severos("2020-05-01"))).DebeSerCreado();

        await (await Fijar(plan, Severos("2020-06-01", motivo: null))).DebeSerProblema(HttpStatusCode.UnprocessableEntity, "SEG-umbrales-sin-motivo");
        await (await Fijar(plan, Severos("2020-04-15", verde: 0.01m))).DebeSerProblema(HttpStatusCode.Conflict, "SEG-umbrales-anteriores");
        await (await Fijar(plan, Severos("2020-06-01"))).DebeSerProblema(HttpStatusCode.Conflict, "SEG-umbrales-iguales");
        await (await api.DelComite().PostAsJsonAsync("/api/v1/planes/NO-HAY/umbrales", Severos("2020-06-01"))).DebeSerProblema(HttpStatusCode.NotFound, "no_existe");
        Assert.Equal(1, (await api.Leido($"umbrales?plan_folio={plan.Plan.Folio}&incluir=total")).GetProperty("paginacion").GetProperty("total").GetInt32());
    }

    [Fact]
    public async Task Unos_umbrales_mal_formados_dicen_donde_y_pide_el_alcance_del_comite()
    {
        var plan = await api.PlanLanzado();

        var respuesta = await api.DelComite().PostAsJsonAsync($"/api/v1/planes/{plan.Plan.Folio}/umbrales", new { verde = 0.3, amarillo = 0.2, dias_vencida = -1, sin_reporte = 0 });

        foreach (var campo in new[] { "amarillo", "dias_vencida", "sin_reporte" }) await respuesta.DebeSenalarCampo(campo);
        foreach (var cliente in new[] { api.Responsable(), api.Con("seguimiento:verificar"), api.Con("seguimiento:comite:OTRO-PAL1") })
            await (await cliente.PostAsJsonAsync($"/api/v1/planes/{plan.Plan.Folio}/umbrales", Severos("2020-05-01"))).DebeSerProblema(HttpStatusCode.Forbidden, "alcance_insuficiente");
    }

    private Task<HttpResponseMessage> Fijar(PlanLanzado plan, object umbrales) =>
        api.Con($"seguimiento:comite:{plan.Plan.Folio}").PostAsJsonAsync($"/api/v1/planes/{plan.Plan.Folio}/umbrales", umbrales);

    private static object Severos(string fecha, decimal verde = 0.02m, decimal amarillo = 0.04m, string? motivo = "El comité pidió más rigor.") =>
        new { verde, amarillo, dias_vencida = 10, sin_reporte = 1, fecha, motivo };

    // The colour the answer says must be the one that its own inputs and thresholds give.
    private async Task<(string Color, string Version)> Color(PlanLanzado plan, string cuando)
    {
        var semaforo = (await api.Avance(plan, cuando)).GetProperty("semaforo");
        Assert.Equal(Avances.ConsultarAvanceTests.Recalcular(semaforo.GetProperty("entradas"), semaforo.GetProperty("umbrales")), semaforo.Texto("color"));
        return (semaforo.Texto("color"), semaforo.GetProperty("umbrales").Texto("version"));
    }
}
