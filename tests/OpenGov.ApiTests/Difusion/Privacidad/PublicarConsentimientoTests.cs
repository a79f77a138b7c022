using System.Net;
using System.Net.Http.Json;
using OpenGov.ApiTests.Difusion.Adhesiones;

namespace OpenGov.ApiTests.Difusion.Privacidad;

public sealed class PublicarConsentimientoTests(OpenGovApi api)
{
    private readonly HttpClient personal = api.DePrivacidad();

    [Fact]
    public async Task El_texto_que_se_acepta_es_publico_y_tiene_folio()
    {
        var folio = await api.Consentimiento();

        var texto = await (await api.SinCuenta().GetAsync($"/api/v1/consentimientos/{folio}")).DebeSer(HttpStatusCode.OK);

        Assert.StartsWith("AVISO-ADHESION-", folio, StringComparison.Ordinal);
        Assert.Contains("rectificación", texto.Texto("texto"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task El_texto_que_rige_se_lee_como_pagina_sin_saber_de_la_API()
    {
        await api.Consentimiento();

        var pagina = await api.SinCuenta().GetAsync("/avisos/adhesion");

        Assert.Equal(HttpStatusCode.OK, pagina.StatusCode);
        Assert.Contains("rectificación", await pagina.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Un_texto_no_rige_desde_antes_de_existir() =>
        await (await personal.PostAsJsonAsync("/api/v1/consentimientos", Texto("2020-01-01"))).DebeSerProblema(HttpStatusCode.UnprocessableEntity, "DIF-consentimiento-retroactivo");

    [Fact]
    public async Task Un_texto_vacio_no_informa_a_nadie() =>
        await (await personal.PostAsJsonAsync("/api/v1/consentimientos", new { proposito = "propuesta", titulo = "Aviso", texto = "Sí." })).DebeSenalarCampo("texto");

    [Fact]
    public async Task Solo_lo_publica_quien_atiende_la_privacidad() =>
        await (await api.Con("difusion:escribir").PostAsJsonAsync("/api/v1/consentimientos", Texto())).DebeSerProblema(HttpStatusCode.Forbidden, "alcance_insuficiente");

    private static object Texto(string? vigenteDesde = null) => new
    {
        proposito = "propuesta", titulo = "Aviso de las propuestas", texto = "Tu propuesta se publica cuando se admite; tu correo, nunca. Tienes derechos ARCO.", vigente_desde = vigenteDesde,
    };
}
