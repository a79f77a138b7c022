using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using OpenGov.ApiTests.Compromisos;
using static OpenGov.ApiTests.Seguimiento.EscenariosSeguimiento;

namespace OpenGov.ApiTests.Seguimiento.Evidencias;

public sealed class EvidenciasTests(OpenGovApi api)
{
    [Fact]
    public async Task Se_sustituye_y_se_retira_sin_perderse()
    {
        var plan = await api.PlanLanzado();
        var primera = await api.EvidenciaAportada(plan, "A1");

        var segunda = (await (await Actuar(plan, primera, "sustitucion", Nueva("f", "Versión firmada."))).DebeSerCreado()).Texto("folio");
        var retirada = await (await Actuar(plan, segunda, "retiro", new { motivo = "Era de otro programa." })).DebeSer(HttpStatusCode.OK);

        Assert.Equal(("retirada", new string('f', 64)), (retirada.Texto("estado"), retirada.GetProperty("documento").Texto("huella_sha256")));
        Assert.Equal(primera, retirada.GetProperty("anterior").Texto("folio"));
        var leida = await api.Leido($"evidencias/{primera}");
        Assert.Equal(("sustituida", segunda), (leida.Texto("estado"), leida.GetProperty("baja").Texto("sustituida_por_folio")));
    }

    [Fact]
    public async Task Retirarla_dice_por_que_y_solo_bajo_su_compromiso()
    {
        var plan = await api.PlanLanzado();
        var folio = await api.EvidenciaAportada(plan, "A1");

        await (await Actuar(plan, folio, "retiro", new { })).DebeSerProblema(HttpStatusCode.UnprocessableEntity, "SEG-evidencia-sin-motivo");
        await (await Actuar(plan with { Compromiso = "OTRO-PAL1-C01" }, folio, "retiro", new { motivo = "x" })).DebeSer(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task Es_un_documento_o_una_pagina_y_de_algo_que_ya_ocurrio()
    {
        var plan = await api.PlanLanzado();

        await (await Aportar(plan, new { actividad = "A1", tipo = "sitio_web", titulo = "Registro", fecha_hecho = "2020-06-15", aporto = "SE" })).DebeSerProblema(HttpStatusCode.UnprocessableEntity, "SEG-evidencia-sin-soporte");
        await (await Aportar(plan, Evidencia("A1", hecho: "2020-06-21"))).DebeSerProblema(HttpStatusCode.UnprocessableEntity, "SEG-evidencia-futura");
        var pagina = await Aportar(plan, new
        {
            actividad = "A2", tipo = "sitio_web", titulo = "Registro en línea", fecha_hecho = "2020-06-15", aporto = "SE",
            instantanea = new { url = "https://datos.ejemplo.mx/incidentes", huella_sha256 = new string('a', 64), tomada_el = "2020-06-15" },
        });
        Assert.Equal(JsonValueKind.Null, (await pagina.DebeSerCreado()).GetProperty("documento").ValueKind);
    }

    [Fact]
    public async Task Una_evidencia_mal_formada_dice_donde()
    {
        var plan = await api.PlanLanzado();

        var respuesta = await Aportar(plan, new
        {
            actividad = "", tipo = "acta", titulo = "x", fecha_hecho = "2020-06-15", aporto = "SE", instantanea = new { url = "javascript:alert(1)", huella_sha256 = "x", tomada_el = "2020-06-15" },
        });

        foreach (var campo in new[] { "actividad", "instantanea/url", "instantanea/huella_sha256" }) await respuesta.DebeSenalarCampo(campo);
    }

    [Fact]
    public async Task Aportarla_pide_el_alcance_de_quien_reporta() => await (await api.Con("seguimiento:verificar").PostAsJsonAsync(
        "/api/v1/compromisos/X1/evidencias", Evidencia("A1"))).DebeSerProblema(HttpStatusCode.Forbidden, "alcance_insuficiente");

    private Task<HttpResponseMessage> Aportar(PlanLanzado plan, object evidencia) =>
        api.Con($"seguimiento:reportar:{plan.Compromiso}").PostAsJsonAsync($"/api/v1/compromisos/{plan.Compromiso}/evidencias", evidencia);

    private async Task<HttpResponseMessage> Actuar(PlanLanzado plan, string evidencia, string acto, object cuerpo)
    {
        using var peticion = new HttpRequestMessage(HttpMethod.Post, $"/api/v1/compromisos/{plan.Compromiso}/evidencias/{evidencia}/{acto}") { Content = JsonContent.Create(cuerpo) };
        peticion.Headers.TryAddWithoutValidation("If-Match", "\"v1\"");
        return await api.Responsable().SendAsync(peticion);
    }

    private static object Nueva(string huella, string motivo) => new
    {
        tipo = "lista_de_asistencia", titulo = "Listas firmadas", fecha_hecho = "2020-06-15", aporto = "Secretaría de Educación", motivo,
        documento = new { titulo = "Listas", huella_sha256 = new string(huella[0], 64), tipo = "application/pdf", bytes = 2_048, fecha_documento = "2020-06-15" },
    };
}
