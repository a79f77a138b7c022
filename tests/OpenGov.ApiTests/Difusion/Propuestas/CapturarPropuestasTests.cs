using System.Net;
using System.Net.Http.Json;
using OpenGov.ApiTests.Compromisos;
using static OpenGov.ApiTests.Difusion.EscenariosDifusion;

namespace OpenGov.ApiTests.Difusion.Propuestas;

public sealed class CapturarPropuestasTests(OpenGovApi api)
{
    private static readonly int[] Cuarenta = [.. Enumerable.Range(1, 40)];

    [Fact]
    public async Task El_mismo_lote_dos_veces_es_el_mismo_lote()
    {
        var consulta = await api.ConsultaAbierta();

        var primera = await (await api.Capturar(consulta, Lote("METEPEC-01", Cuarenta))).DebeSer(HttpStatusCode.OK);
        var segunda = await (await api.Capturar(consulta, Lote("METEPEC-01", Cuarenta))).DebeSer(HttpStatusCode.OK);

        Assert.Equal((40, 0), Cuentas(primera));
        Assert.Equal((0, 40), Cuentas(segunda));
        Assert.Equal(Folios(primera), Folios(segunda));
        Assert.Equal(40, await Guardadas(consulta));
    }

    [Fact]
    public async Task Enviado_a_la_vez_tambien()
    {
        var consulta = await api.ConsultaAbierta();

        var respuestas = await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => api.Capturar(consulta, Lote("METEPEC-02", Cuarenta))));

        // A twin waits for the first one; if that takes too long it is told to come back, and then finds everything captured.
        Assert.All(respuestas, r => Assert.Contains(r.StatusCode, new[] { HttpStatusCode.OK, HttpStatusCode.Conflict }));
        Assert.Equal((0, 40), Cuentas(await (await api.Capturar(consulta, Lote("METEPEC-02", Cuarenta))).DebeSer(HttpStatusCode.OK)));
        Assert.Equal(40, await Guardadas(consulta));
    }

    [Fact]
    public async Task Un_lote_se_completa_sin_repetir_lo_capturado()
    {
        var consulta = await api.ConsultaAbierta();
        await (await api.Capturar(consulta, Lote("METEPEC-03", 1, 2))).DebeSer(HttpStatusCode.OK);

        Assert.Equal((2, 2), Cuentas(await (await api.Capturar(consulta, Lote("METEPEC-03", 1, 2, 3, 4))).DebeSer(HttpStatusCode.OK)));
    }

    [Fact]
    public async Task Un_renglon_no_cambia_de_papel()
    {
        var consulta = await api.ConsultaAbierta();
        await (await api.Capturar(consulta, Lote("METEPEC-04", 1))).DebeSer(HttpStatusCode.OK);

        var respuesta = await api.Capturar(consulta, Renglon("METEPEC-04", Dia(-5), new string('b', 64)));

        await respuesta.DebeSerProblema(HttpStatusCode.Conflict, "DIF-F5-renglon-de-otro-papel");
    }

    [Fact]
    public async Task El_papel_fechado_fuera_de_la_ventana_no_se_captura_y_nada_se_guarda()
    {
        var consulta = await api.ConsultaAbierta();

        var respuesta = await api.Capturar(consulta, Renglon("METEPEC-05", Dia(-11), new string('b', 64)));

        await respuesta.DebeSerProblema(HttpStatusCode.UnprocessableEntity, "DIF-F4-papel-fuera-de-ventana");
        Assert.Equal(0, await Guardadas(consulta));
    }

    [Fact]
    public async Task Cerrada_la_ventana_aun_se_captura_lo_que_llego_a_tiempo() =>
        await (await api.Capturar(await api.ConsultaEnRespuesta(), Lote("METEPEC-06", 1))).DebeSer(HttpStatusCode.OK);

    [Fact]
    public async Task Cada_falta_se_dice_en_su_renglon()
    {
        var respuesta = await api.Capturar(await api.ConsultaAbierta(), Renglon("con espacios", Dia(), "corta"));

        await respuesta.DebeSenalarCampo("lote");
        await respuesta.DebeSenalarCampo("renglones/0/huella_papel");
        var nulo = await api.DeDifusion().PostAsJsonAsync("/api/v1/consultas/X1/capturas", new { lote = "A", consentimiento_version = Aviso, renglones = new object?[] { null } });
        await nulo.DebeSenalarCampo("renglones/0");
    }

    [Fact]
    public async Task Capturar_pide_su_alcance() => await (await api.Con("difusion:responder").PostAsJsonAsync(
        "/api/v1/consultas/X1/capturas", Lote("A", 1))).DebeSerProblema(HttpStatusCode.Forbidden, "alcance_insuficiente");

    private static object Renglon(string lote, string fecha, string huella) => new
    {
        lote, consentimiento_version = Aviso, renglones = new[] { new { renglon = 1, texto = "Más luminarias en la calle 1.", fecha_papel = fecha, huella_papel = huella } },
    };

    private static (int Capturadas, int YaConstaban) Cuentas(System.Text.Json.JsonElement lote) =>
        (lote.GetProperty("capturadas").GetInt32(), lote.GetProperty("ya_constaban").GetInt32());

    private static List<string> Folios(System.Text.Json.JsonElement lote) => [.. lote.GetProperty("propuestas").EnumerateArray().Select(p => p.Texto("folio"))];

    private async Task<int> Guardadas(ConsultaDePrueba consulta) =>
        (await api.Leido($"propuestas?consulta_folio={consulta.Folio}&incluir=total&limite=1")).GetProperty("paginacion").GetProperty("total").GetInt32();
}
