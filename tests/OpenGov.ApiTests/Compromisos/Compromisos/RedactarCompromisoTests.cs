using System.Net;
using System.Net.Http.Json;
using System.Text.Json.Nodes;

namespace OpenGov.ApiTests.Compromisos.Compromisos;

public sealed class RedactarCompromisoTests(OpenGovApi api)
{
    [Fact]
    public async Task Se_guarda_incompleto_y_la_ficha_dice_que_le_falta()
    {
        var plan = await api.PlanIniciado();
        var folio = await api.CompromisoPropuesto(plan);

        var leido = await api.Leido($"compromisos/{folio}");

        Assert.Equal($"{plan.Folio}-C01", folio);
        Assert.Equal(("propuesto", "Escuelas sin violencia"), (leido.Texto("estado"), leido.Texto("titulo")));
        Assert.False(leido.GetProperty("ficha_smart").GetProperty("validable").GetBoolean());
        Assert.Equal(System.Text.Json.JsonValueKind.Null, leido.GetProperty("avance").ValueKind);
    }

    [Fact]
    public async Task Lo_que_se_lee_se_corrige_y_se_devuelve_tal_cual()
    {
        var plan = await api.PlanIniciado();
        var folio = await api.CompromisoEnRedaccion(plan);
        var redaccion = JsonNode.Parse((await api.Leido($"compromisos/{folio}")).GetProperty("redaccion").ToString())!.AsObject();
        redaccion["titulo"] = "Secundarias en paz";

        var guardado = await api.EnCompromiso(folio, "redaccion", new { redaccion, motivo = "Un título más claro." }, HttpMethod.Put);

        Assert.Equal(("en_redaccion", "Secundarias en paz"), (guardado.Texto("estado"), guardado.Texto("titulo")));
        Assert.Equal(redaccion["metas"]!.ToJsonString(), JsonNode.Parse(guardado.GetProperty("redaccion").GetProperty("metas").ToString())!.ToJsonString());
        Assert.Equal("Un título más claro.", guardado.GetProperty("acto").Texto("motivo"));
    }

    [Fact]
    public async Task Los_nombres_los_pone_el_directorio()
    {
        var plan = await api.PlanIniciado();
        var redaccion = EscenariosCompromisos.Redaccion(plan);
        redaccion["responsable"]!["nombre"] = "Otro nombre";

        var leido = (await api.Leido($"compromisos/{await api.CompromisoEnRedaccion(plan, redaccion)}")).GetProperty("redaccion");

        Assert.Equal("Secretaría de Educación", leido.GetProperty("responsable").Texto("nombre"));
        Assert.Equal("sociedad_civil", leido.GetProperty("corresponsables")[0].Texto("sector"));
        Assert.Equal("Ana Flores", leido.GetProperty("autores")[0].Texto("nombre"));
    }

    [Fact]
    public async Task Lo_que_no_existe_se_senala_en_su_lugar()
    {
        var plan = await api.PlanIniciado();
        var folio = await api.CompromisoPropuesto(plan);
        var redaccion = EscenariosCompromisos.Redaccion(plan);
        redaccion["responsable"]!["organizacion_folio"] = "ORG-NADIE";
        redaccion["autores"]![0]!["persona_folio"] = "PER-NADIE";
        redaccion["problematica_folio"] = $"{plan.Folio}-P99";

        var respuesta = await api.PersonalDeCompromisos().Actuar($"compromisos/{folio}", "redaccion", new { redaccion }, HttpMethod.Put);

        await SenalaSolo(respuesta, "#/redaccion/autores/0/persona_folio", "#/redaccion/problematica_folio", "#/redaccion/responsable/organizacion_folio");
    }

    [Fact]
    public async Task Lo_mal_formado_se_senala_en_su_lugar()
    {
        var plan = await api.PlanIniciado();
        var folio = await api.CompromisoPropuesto(plan);
        var redaccion = EscenariosCompromisos.Redaccion(plan);
        redaccion["ods"] = new JsonArray("16.99");
        redaccion["municipios"] = new JsonArray("99999");
        redaccion["metas"]![0]!["actividades"]![0]!["peso"] = 150;
        redaccion["indicadores"]!.AsArray().Add(redaccion["indicadores"]![0]!.DeepClone());

        var respuesta = await api.PersonalDeCompromisos().Actuar($"compromisos/{folio}", "redaccion", new { redaccion }, HttpMethod.Put);

        await SenalaSolo(respuesta, "#/redaccion/indicadores", "#/redaccion/metas/0/actividades/0/peso", "#/redaccion/municipios/0", "#/redaccion/ods/0");
    }

    [Fact]
    public async Task Quien_no_vio_la_ultima_version_no_la_pisa()
    {
        var plan = await api.PlanIniciado();
        var folio = await api.CompromisoEnRedaccion(plan);
        using var peticion = new HttpRequestMessage(HttpMethod.Put, $"/api/v1/compromisos/{folio}/redaccion") { Content = JsonContent.Create(new { redaccion = EscenariosCompromisos.Redaccion(plan) }) };
        peticion.Headers.TryAddWithoutValidation("If-Match", "\"v1\"");

        var respuesta = await api.PersonalDeCompromisos().SendAsync(peticion);

        await respuesta.DebeSerProblema(HttpStatusCode.PreconditionFailed, "version_rancia");
    }

    [Fact]
    public async Task Una_alternativa_sin_seleccionar_no_se_desarrolla()
    {
        var plan = await api.PlanIniciado();
        var problematica = await api.ProblematicaValidada(plan.Folio);
        var alternativa = await api.AlternativaPropuesta(problematica, "sociedad_civil");
        var redaccion = EscenariosCompromisos.Redaccion(plan);
        redaccion["problematica_folio"] = problematica;
        redaccion["alternativa_folio"] = alternativa;
        var folio = await api.CompromisoPropuesto(plan);

        var respuesta = await api.PersonalDeCompromisos().Actuar($"compromisos/{folio}", "redaccion", new { redaccion }, HttpMethod.Put);

        await respuesta.DebeSerProblema(HttpStatusCode.Conflict, "COM-C1-alternativa-sin-seleccionar");
    }

    private static async Task SenalaSolo(HttpResponseMessage respuesta, params string[] punteros)
    {
        var problema = await respuesta.DebeSerProblema(HttpStatusCode.UnprocessableEntity, "validacion");
        Assert.Equal(punteros, problema.GetProperty("errores").EnumerateArray().Select(e => e.Texto("puntero")).Distinct().Order(StringComparer.Ordinal));
    }
}
