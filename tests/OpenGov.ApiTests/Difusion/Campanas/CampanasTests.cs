using System.Net;
using System.Net.Http.Json;
using OpenGov.ApiTests.Compromisos;
using static OpenGov.ApiTests.Difusion.EscenariosDifusion;

namespace OpenGov.ApiTests.Difusion.Campanas;

public sealed class CampanasTests(OpenGovApi api)
{
    private readonly HttpClient personal = api.DeDifusion();

    [Fact]
    public async Task Una_campana_suma_el_alcance_de_lo_que_ocurrio()
    {
        var folio = await Planeada("sociedad_civil");
        await (await personal.Actuar($"campanas/{folio}", "acciones", Accion(120))).DebeSer(HttpStatusCode.OK);

        await (await personal.Actuar($"campanas/{folio}", "acciones", Accion(30))).DebeSer(HttpStatusCode.OK);
        var cerrada = await (await personal.Actuar($"campanas/{folio}", "cierre", new { })).DebeSer(HttpStatusCode.OK);

        Assert.Equal(("cerrada", 150, 2), (cerrada.Texto("estado"), cerrada.GetProperty("alcance_personas").GetInt32(), cerrada.GetProperty("acciones").GetArrayLength()));
        Assert.EndsWith("-DIF-SOCIEDAD-CIVIL", folio, StringComparison.Ordinal);
        Assert.Equal(4, (await api.Leido($"campanas/{folio}/versiones")).GetProperty("datos").GetArrayLength());
    }

    [Fact]
    public async Task La_segunda_del_mismo_publico_lleva_numero_y_se_filtra()
    {
        var plan = await api.PlanIniciado();
        await Planeada("medios", plan.Folio);
        await Planeada("academia", plan.Folio);

        var segunda = await Planeada("medios", plan.Folio);

        Assert.Equal($"{plan.Folio}-DIF-MEDIOS-2", segunda);
        Assert.Equal(2, (await api.Leido($"campanas?plan_folio={plan.Folio}&publico=medios")).GetProperty("datos").GetArrayLength());
    }

    [Fact]
    public async Task Un_alcance_dice_como_se_conto()
    {
        var folio = await Planeada("medios");

        var respuesta = await personal.Actuar($"campanas/{folio}", "acciones", new
        {
            tipo = "boletin", realizada_el = Dia(), medio = "Portal", alcance = new { valor = -1, unidad = "personas", metodo = "" }, municipios = new[] { "toluca" },
        });

        await respuesta.DebeSenalarCampo("alcance/valor");
        await respuesta.DebeSenalarCampo("alcance/metodo");
        await respuesta.DebeSenalarCampo("municipios/0");
    }

    [Fact]
    public async Task Sin_plan_no_hay_campana() =>
        await (await personal.PostAsJsonAsync("/api/v1/campanas", new { plan_folio = "NO-HAY", publico = "medios", titulo = "x" })).DebeSenalarCampo("plan_folio");

    [Fact]
    public async Task Planearla_pide_su_alcance() => await (await api.Con("difusion:responder").PostAsJsonAsync(
        "/api/v1/campanas", new { plan_folio = "X1", publico = "medios", titulo = "x" })).DebeSerProblema(HttpStatusCode.Forbidden, "alcance_insuficiente");

    private async Task<string> Planeada(string publico, string? plan = null) => (await (await personal.PostAsJsonAsync(
        "/api/v1/campanas", new { plan_folio = plan ?? (await api.PlanIniciado()).Folio, publico, titulo = "Presentación del plan" })).DebeSerCreado()).Texto("folio");

    private static object Accion(int personas) => new
    {
        tipo = "presentacion", realizada_el = Dia(-2), medio = "Universidad Autónoma del Estado de México",
        alcance = new { valor = personas, unidad = "personas", metodo = "Lista de asistencia" }, municipios = new[] { "15106" },
    };
}
