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

    [Fact]
    public async Task El_alcance_de_un_plan_se_lee_por_publico_y_municipio()
    {
        var plan = (await api.PlanIniciado()).Folio;
        var medios = await Planeada("medios", plan);
        await (await personal.Actuar($"campanas/{medios}", "acciones", Accion(120))).DebeSer(HttpStatusCode.OK);
        await (await personal.Actuar($"campanas/{medios}", "acciones", Accion(999))).DebeSer(HttpStatusCode.OK);
        await (await personal.Actuar($"campanas/{medios}", "acciones/2/anulacion", new { causa = "Se contó dos veces." })).DebeSer(HttpStatusCode.OK);

        var alcance = await api.Leido($"planes/{plan}/alcance");

        var publico = alcance.GetProperty("por_publico")[0];
        Assert.Equal(("medios", true, 1, 120), (publico.Texto("publico"), publico.GetProperty("alcanzado").GetBoolean(), publico.GetProperty("acciones").GetInt32(), publico.GetProperty("personas").GetInt32()));
        var municipio = Assert.Single(alcance.GetProperty("por_municipio").EnumerateArray());
        Assert.Equal("Toluca", municipio.GetProperty("municipio").Texto("nombre"));
        Assert.Equal(["sociedad_civil", "academia"], alcance.GetProperty("advertencias").EnumerateArray().Select(a => a.Texto("publico")));
        Assert.Equal(0, (await api.Leido($"planes/{plan}/alcance?en_fecha={Dia(-3)}")).GetProperty("por_publico")[0].GetProperty("acciones").GetInt32());
    }

    [Fact]
    public async Task El_alcance_de_lo_que_no_existe_no_existe()
    {
        await (await api.SinCuenta().GetAsync("/api/v1/planes/NO-HAY/alcance")).DebeSerProblema(HttpStatusCode.NotFound, "no_existe");
        await (await api.SinCuenta().GetAsync("/api/v1/planes/NO-HAY/alcance?en_fecha=ayer")).DebeSerProblema(HttpStatusCode.BadRequest, "parametro_invalido");
        var folio = await Planeada("medios");
        await (await personal.Actuar($"campanas/{folio}", "acciones/7/anulacion", new { causa = "No existe." })).DebeSerProblema(HttpStatusCode.NotFound, "no_existe");
    }

    [Fact]
    public async Task Un_municipio_que_no_esta_en_el_catalogo_se_senala()
    {
        var folio = await Planeada("medios");

        await (await personal.Actuar($"campanas/{folio}", "acciones", new { tipo = "boletin", realizada_el = Dia(), medio = "Portal", municipios = new[] { "15999" } })).DebeSenalarCampo("municipios/0");
    }

    private async Task<string> Planeada(string publico, string? plan = null) => (await (await personal.PostAsJsonAsync(
        "/api/v1/campanas", new { plan_folio = plan ?? (await api.PlanIniciado()).Folio, publico, titulo = "Presentación del plan" })).DebeSerCreado()).Texto("folio");

    private static object Accion(int personas) => new
    {
        tipo = "presentacion", realizada_el = Dia(-2), medio = "Universidad Autónoma del Estado de México",
        alcance = new { valor = personas, unidad = "personas", metodo = "Lista de asistencia" }, municipios = new[] { "15106" },
    };
}
