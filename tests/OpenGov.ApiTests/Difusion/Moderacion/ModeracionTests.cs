using System.Net;
using System.Text.Json;
using OpenGov.ApiTests.Compromisos;
using static OpenGov.ApiTests.Difusion.EscenariosDifusion;

namespace OpenGov.ApiTests.Difusion.Moderacion;

public sealed class ModeracionTests(OpenGovApi api)
{
    private readonly HttpClient personal = api.DeDifusion();

    [Fact]
    public async Task Lo_que_llena_la_trampa_se_recibe_y_se_mira_antes()
    {
        var consulta = await api.ConsultaAbierta();
        var (limpia, _) = await api.PropuestaPresentada(consulta);
        var llena = Propuesta("Compra barato en http://a.example http://b.example http://c.example");
        llena["sitio_web"] = "https://compra.example.org";
        var sospechosa = (await (await api.Presentar(consulta, llena)).DebeSerCreado()).GetProperty("propuesta").Texto("folio");

        var fila = await Fila(consulta);
        var marcadas = await Fila(consulta, "&senal=campo_trampa");

        Assert.Equal([limpia, sospechosa], fila.Select(p => p.Texto("folio")));
        Assert.Equal(["campo_trampa", "muchos_enlaces"], Assert.Single(marcadas).GetProperty("senales").EnumerateArray().Select(s => s.GetString()));
        Assert.DoesNotContain("campo_trampa", (await api.Leido($"propuestas/{sospechosa}")).ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Lo_mismo_escrito_de_otro_modo_dice_a_cual_es_igual()
    {
        var consulta = await api.ConsultaAbierta();
        var (original, _) = await api.PropuestaPresentada(consulta);
        var repetida = (await (await api.Presentar(consulta, Propuesta("PUBLICAR cada partida, del presupuesto en csv"))).DebeSerCreado()).GetProperty("propuesta").Texto("folio");

        var fila = await Fila(consulta);

        Assert.Equal(original, fila.Single(p => p.Texto("folio") == repetida).Texto("igual_a_folio"));
        Assert.Equal(JsonValueKind.Null, fila.Single(p => p.Texto("folio") == original).GetProperty("igual_a_folio").ValueKind);
    }

    [Fact]
    public async Task La_fila_se_recorre_por_paginas_y_lo_decidido_sale_de_ella()
    {
        var consulta = await api.ConsultaAbierta();
        await (await api.Capturar(consulta, Lote("MTP-01", 1, 2, 3))).DebeSer(HttpStatusCode.OK);

        var primera = await (await personal.GetAsync($"/api/v1/moderacion?consulta_folio={consulta.Folio}&limite=2")).DebeSer(HttpStatusCode.OK);
        var segunda = await (await personal.GetAsync(new Uri(primera.GetProperty("paginacion").Texto("siguiente")).PathAndQuery)).DebeSer(HttpStatusCode.OK);

        var datos = primera.GetProperty("datos").EnumerateArray().Concat(segunda.GetProperty("datos").EnumerateArray()).ToList();
        Assert.Equal(3, datos.Select(d => d.Texto("folio")).Distinct().Count());
        Assert.Equal(JsonValueKind.Null, segunda.GetProperty("paginacion").GetProperty("siguiente").ValueKind);
        await api.EnPropuesta(datos[0].Texto("folio"), "admision", new { });
        Assert.Equal(2, (await Fila(consulta)).Count);
    }

    [Fact]
    public async Task La_bitacora_dice_cuantas_y_por_que_sin_los_textos()
    {
        var consulta = await api.ConsultaAbierta();
        await (await api.Capturar(consulta, Lote("MTP-01", 1, 2, 3, 4))).DebeSer(HttpStatusCode.OK);
        var folios = (await Fila(consulta)).Select(p => p.Texto("folio")).ToList();
        foreach (var folio in folios.Take(2)) await api.EnPropuesta(folio, "no-admision", new { causa = "automatizada", explicacion = "La envió un programa, con el mismo texto." });
        await api.EnPropuesta(folios[2], "admision", new { });

        var bitacora = await api.Leido($"moderacion/bitacora?consulta_folio={consulta.Folio}");

        Assert.Equal((4, 1, 1, 2), (Cuenta("recibidas"), Cuenta("por_decidir"), Cuenta("admitidas"), Cuenta("no_admitidas")));
        var renglon = Assert.Single(bitacora.GetProperty("datos").EnumerateArray());
        Assert.Equal(("automatizada", "presencial", Dia()[..7], 2), (renglon.Texto("causa"), renglon.Texto("canal"), renglon.Texto("mes"), renglon.GetProperty("total").GetInt32()));
        Assert.DoesNotContain("luminarias", bitacora.ToString(), StringComparison.Ordinal);
        Assert.Equal(2, (await api.Leido($"propuestas?consulta_folio={consulta.Folio}&causa=automatizada")).GetProperty("datos").GetArrayLength());

        int Cuenta(string miembro) => bitacora.GetProperty(miembro).GetInt32();
    }

    [Fact]
    public async Task La_fila_es_de_quien_responde()
    {
        await (await api.SinCuenta().GetAsync("/api/v1/moderacion")).DebeSerProblema(HttpStatusCode.Unauthorized, "token_requerido");
        await (await api.Con("difusion:capturar").GetAsync("/api/v1/moderacion")).DebeSerProblema(HttpStatusCode.Forbidden, "alcance_insuficiente");
        await (await api.SinCuenta().GetAsync("/api/v1/moderacion/bitacora?causa=x")).DebeSerProblema(HttpStatusCode.BadRequest, "parametro_invalido");
    }

    private async Task<List<JsonElement>> Fila(ConsultaDePrueba consulta, string filtro = "") =>
        [.. (await (await personal.GetAsync($"/api/v1/moderacion?consulta_folio={consulta.Folio}{filtro}")).DebeSer(HttpStatusCode.OK)).GetProperty("datos").EnumerateArray()];
}
