using System.Net;
using System.Text.Json;
using OpenGov.ApiTests.Compromisos;
using OpenGov.ApiTests.Seguimiento;

namespace OpenGov.ApiTests.Difusion.Cumplimiento;

public sealed class ConsultarCumplimientoOgpTests(OpenGovApi api)
{
    [Fact]
    public async Task Cada_requisito_dice_si_se_cumple_y_los_folios_que_lo_prueban()
    {
        var comite = await api.ComiteEnFunciones();
        var plan = comite.Plan;

        var leido = await api.Leido($"planes/{plan.Plan.Folio}/cumplimiento-ogp?en_fecha=2020-05-01");

        Assert.Equal(("cumple", plan.Stl.Folio), Prueba(leido, "1.1-espacio"));
        Assert.Equal(("cumple", comite.Folio), Prueba(leido, "local-independencia"));
        Assert.Equal(("cumple", $"{plan.Plan.Folio}-CON-1"), Prueba(leido, "4.1-respuesta"));
        Assert.Equal("no_cumple", Requisito(leido, "3.2-difusion").Texto("resultado")); // no campaign was recorded
        var monitoreo = Requisito(leido, "local-monitoreo");
        Assert.Equal(("no_cumple", plan.Compromiso), (monitoreo.Texto("resultado"), monitoreo.GetProperty("faltas_folios")[0].GetString()));
        Assert.Equal("aun_no_aplica", Requisito(leido, "5.1-reuniones").Texto("resultado"));
        Assert.Equal(leido.GetProperty("requisitos").GetArrayLength(), leido.GetProperty("cumple").GetInt32() + leido.GetProperty("no_cumple").GetInt32() + leido.GetProperty("aun_no_aplica").GetInt32());
    }

    [Fact]
    public async Task Lo_que_pasa_despues_cambia_la_respuesta_de_despues_y_no_la_de_antes()
    {
        var comite = await api.ComiteEnFunciones();
        var evidencia = await api.EvidenciaAportada(comite.Plan, "A1");
        var firmada = (await (await api.Verificar(comite.Plan, comite.Personas[0], "A1", evidencia, "2020-08-01")).DebeSerCreado()).Texto("folio");

        Assert.Equal(("cumple", firmada), Prueba(await Leer("2020-08-02"), "local-monitoreo"));
        Assert.Equal("no_cumple", Requisito(await Leer("2020-07-31"), "local-monitoreo").Texto("resultado"));
        Assert.Equal("no_cumple", Requisito(await Leer("2021-06-01"), "2.2-repositorio").Texto("resultado"));

        Task<JsonElement> Leer(string dia) => api.Leido($"planes/{comite.Plan.Plan.Folio}/cumplimiento-ogp?en_fecha={dia}");
    }

    [Fact]
    public async Task Un_plan_en_borrador_todavia_no_se_juzga_en_lo_que_no_ha_empezado()
    {
        var plan = await api.PlanIniciado();

        var leido = await api.Leido($"{plan.Recurso}/cumplimiento-ogp");

        Assert.Equal("aun_no_aplica", Requisito(leido, "2.2-repositorio").Texto("resultado"));
        Assert.Equal("no_cumple", Requisito(leido, "3.3-aportes").Texto("resultado"));
    }

    [Fact]
    public async Task Un_plan_que_no_existe_y_una_fecha_que_no_lo_es()
    {
        await (await api.SinCuenta().GetAsync("/api/v1/planes/NO-HAY/cumplimiento-ogp")).DebeSer(HttpStatusCode.NotFound);
        await (await api.SinCuenta().GetAsync("/api/v1/planes/NO-HAY/cumplimiento-ogp?en_fecha=ayer")).DebeSerProblema(HttpStatusCode.BadRequest, "parametro_invalido");
    }

    private static JsonElement Requisito(JsonElement leido, string clave) => leido.GetProperty("requisitos").EnumerateArray().Single(r => r.Texto("clave") == clave);

    private static (string Resultado, string? Prueba) Prueba(JsonElement leido, string clave)
    {
        var requisito = Requisito(leido, clave);
        return (requisito.Texto("resultado"), requisito.GetProperty("pruebas_folios").EnumerateArray().FirstOrDefault().GetString());
    }
}
