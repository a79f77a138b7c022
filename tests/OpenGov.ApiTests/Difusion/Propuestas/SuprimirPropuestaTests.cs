using System.Net;
using System.Text.Json;
using OpenGov.ApiTests.Difusion.Adhesiones;

namespace OpenGov.ApiTests.Difusion.Propuestas;

public sealed class SuprimirPropuestaTests(OpenGovApi api)
{
    private readonly HttpClient privacidad = api.DePrivacidad();

    [Fact]
    public async Task Se_va_lo_que_decia_y_queda_que_llego_y_por_que_no_se_admitio()
    {
        var consulta = await api.ConsultaAbierta();
        var (folio, codigo) = await api.PropuestaPresentada(consulta);
        await NoAdmitir(folio);

        var suprimida = await (await Suprimir(folio)).DebeSer(HttpStatusCode.OK);

        Assert.Equal(("no_admitida", "datos_personales"), (suprimida.Texto("estado"), suprimida.GetProperty("no_admision").Texto("causa")));
        Assert.Equal(("SuprimirPropuesta", "Oficio 15"), (suprimida.GetProperty("acto").Texto("operacion"), suprimida.GetProperty("acto").Texto("motivo")));
        var original = await (await api.DeDifusion().GetAsync($"/api/v1/propuestas/{folio}/original")).DebeSer(HttpStatusCode.OK);
        Assert.Equal(("", JsonValueKind.Null), (original.Texto("texto"), original.GetProperty("alias").ValueKind));
        using var suya = new HttpRequestMessage(HttpMethod.Get, $"/api/v1/propuestas/{folio}/seguimiento") { Headers = { { "Codigo-Seguimiento", codigo } } };
        Assert.Equal("", (await (await api.SinCuenta().SendAsync(suya)).DebeSer(HttpStatusCode.OK)).Texto("texto"));
        Assert.Equal("pruebas Oficio 15", await api.Escalar<string>($"select actor || ' ' || motivo from difusion.auditoria where folio = '{folio}' and operacion = 'SuprimirPropuesta'"));
        Assert.Equal(1, (await api.EnConsulta(consulta, "cierre")).GetProperty("balance").GetProperty("no_admitidas").GetInt32());
        await (await Suprimir(folio)).DebeSerProblema(HttpStatusCode.Conflict, "DIF-propuesta-ya-suprimida");
    }

    [Fact]
    public async Task Solo_lo_que_no_se_admitio_y_con_motivo_y_alcance()
    {
        var consulta = await api.ConsultaAbierta();
        var (folio, _) = await api.PropuestaPresentada(consulta);
        await (await Suprimir(folio)).DebeSerProblema(HttpStatusCode.Conflict, "DIF-supresion-sin-decidir");
        await (await Suprimir(await api.PropuestaAdmitida(consulta))).DebeSerProblema(HttpStatusCode.Conflict, "DIF-supresion-de-publicada");
        await NoAdmitir(folio);

        await (await privacidad.Actuar($"propuestas/{folio}", "supresion", new { })).DebeSenalarCampo("motivo");
        await (await api.DeDifusion().Actuar($"propuestas/{folio}", "supresion", new { motivo = "Oficio 15" })).DebeSerProblema(HttpStatusCode.Forbidden, "alcance_insuficiente");
    }

    [Fact]
    public async Task Repetir_el_lote_de_un_papel_suprimido_no_lo_trae_de_vuelta()
    {
        var consulta = await api.ConsultaAbierta();
        var lote = EscenariosDifusion.Lote("MTP-15", 1, 2);
        await (await api.Capturar(consulta, lote)).DebeSer(HttpStatusCode.OK);
        var folio = await api.Escalar<string>($"select folio from difusion.propuestas where consulta_folio = '{consulta.Folio}' and renglon = 1");
        await NoAdmitir(folio);
        await (await Suprimir(folio)).DebeSer(HttpStatusCode.OK);

        await (await api.Capturar(consulta, lote)).DebeSer(HttpStatusCode.OK);

        Assert.Equal("", await api.Escalar<string>($"select texto from difusion.propuestas where folio = '{folio}'"));
        Assert.Equal(2, await api.Escalar<long>($"select count(*) from difusion.propuestas where consulta_folio = '{consulta.Folio}'"));
    }

    private Task<JsonElement> NoAdmitir(string folio) => api.EnPropuesta(folio, "no-admision", new { causa = "datos_personales", explicacion = "Incluye datos de una persona." });

    private Task<HttpResponseMessage> Suprimir(string folio) => privacidad.Actuar($"propuestas/{folio}", "supresion", new { motivo = "Oficio 15" });
}
