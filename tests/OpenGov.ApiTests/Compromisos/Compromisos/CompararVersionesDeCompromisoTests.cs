using System.Net;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace OpenGov.ApiTests.Compromisos.Compromisos;

public sealed class CompararVersionesDeCompromisoTests(OpenGovApi api)
{
    [Fact]
    public async Task Dice_que_cambio_entre_dos_versiones_y_el_parche_da_la_segunda()
    {
        var plan = await api.PlanIniciado();
        var folio = await api.CompromisoEnRedaccion(plan);
        var redaccion = await api.LoEscrito(folio);
        redaccion["titulo"] = "Secundarias en paz";
        redaccion["plazo"]!["fin"] = "2021-12-31";
        await api.EnCompromiso(folio, "redaccion", new { redaccion, motivo = "El ciclo escolar termina en diciembre." }, HttpMethod.Put);

        var diferencias = await api.Leido($"compromisos/{folio}/diferencias?de=2&a=3");

        Assert.Equal((2, 3), (diferencias.GetProperty("de").GetProperty("version").GetInt32(), diferencias.GetProperty("a").GetProperty("version").GetInt32()));
        Assert.Equal("El ciclo escolar termina en diciembre.", diferencias.GetProperty("a").GetProperty("acto").Texto("motivo"));
        Assert.Equal(
            ["El título cambia de «Escuelas secundarias sin violencia» a «Secundarias en paz».", "En el plazo, el último día cambia de 2021-09-30 a 2021-12-31."],
            diferencias.GetProperty("cambios").EnumerateArray().Select(c => c.Texto("frase")));
        var aplicado = Aplicar(await api.Leido($"compromisos/{folio}/versiones/2"), diferencias.GetProperty("parche"));
        Assert.True(JsonNode.DeepEquals(aplicado, JsonNode.Parse((await api.Leido($"compromisos/{folio}/versiones/3")).GetRawText())));
    }

    [Fact]
    public async Task Se_compara_por_version_por_fecha_o_por_instante_y_sin_decir_nada_es_el_ultimo_acto()
    {
        var plan = await api.PlanIniciado();
        var folio = await api.CompromisoEnRedaccion(plan);
        await api.EnCompromiso(folio, "validacion", new { });
        var redactado = (await api.Leido($"compromisos/{folio}/versiones/2")).GetProperty("acto");

        var ultimo = await api.Leido($"compromisos/{folio}/diferencias");
        var desdeElInstante = await api.Leido($"compromisos/{folio}/diferencias?de={redactado.Texto("registrado_en")}");
        var hoy = await api.Leido($"compromisos/{folio}/diferencias?de=1&a={redactado.Texto("fecha")}");

        Assert.Equal("El estado cambia de «en_redaccion» a «validado».", Assert.Single(ultimo.GetProperty("cambios").EnumerateArray()).Texto("frase"));
        Assert.Equal(ultimo.GetRawText(), desdeElInstante.GetRawText());
        Assert.Equal((1, 3), (hoy.GetProperty("de").GetProperty("version").GetInt32(), hoy.GetProperty("a").GetProperty("version").GetInt32()));
    }

    [Fact]
    public async Task Lo_que_no_es_un_momento_se_rechaza_y_lo_que_no_existia_no_se_inventa()
    {
        var plan = await api.PlanIniciado();
        var folio = await api.CompromisoPropuesto(plan);

        await (await api.SinCuenta().GetAsync($"/api/v1/compromisos/{folio}/diferencias?de=ayer")).DebeSerProblema(HttpStatusCode.BadRequest, "parametro_invalido");
        await (await api.SinCuenta().GetAsync($"/api/v1/compromisos/{folio}/diferencias?de=2001-01-01")).DebeSerProblema(HttpStatusCode.NotFound, "no_existe");
        await (await api.SinCuenta().GetAsync($"/api/v1/compromisos/{folio}/diferencias?a=9")).DebeSerProblema(HttpStatusCode.NotFound, "no_existe");
    }

    [Fact]
    public async Task Tambien_se_comparan_planes_problematicas_y_alternativas()
    {
        var plan = await api.PlanIniciado();
        var (problematica, alternativa, _) = await api.CompromisoDisenado(plan);
        await api.EnPlan(plan, "consulta", new { });

        var delPlan = await api.Leido($"planes/{plan.Folio}/diferencias");
        var delProblema = await api.Leido($"problematicas/{problematica}/diferencias");
        var deLaAlternativa = await api.Leido($"alternativas/{alternativa}/diferencias");

        Assert.Contains("El estado cambia de «borrador» a «en_consulta».", delPlan.GetProperty("cambios").EnumerateArray().Select(c => c.Texto("frase")));
        Assert.Equal("El estado cambia de «validada» a «en_plan».", Assert.Single(delProblema.GetProperty("cambios").EnumerateArray()).Texto("frase"));
        Assert.Equal("El estado cambia de «propuesta» a «seleccionada».", Assert.Single(deLaAlternativa.GetProperty("cambios").EnumerateArray()).Texto("frase"));
    }

    // The patches of this test only replace and add members: all of RFC 6902 is tried in the unit tests.
    private static JsonNode Aplicar(JsonElement documento, JsonElement parche)
    {
        var raiz = JsonNode.Parse(documento.GetRawText())!;
        foreach (var operacion in parche.EnumerateArray())
        {
            var lugar = operacion.Texto("path")[1..].Split('/');
            var padre = lugar.SkipLast(1).Aggregate(raiz, (nodo, parte) => nodo is JsonArray lista ? lista[int.Parse(parte, System.Globalization.CultureInfo.InvariantCulture)]! : nodo[parte]!);
            Assert.Contains(operacion.Texto("op"), (string[])["replace", "add"]);
            padre[lugar[^1]] = JsonNode.Parse(operacion.GetProperty("value").GetRawText());
        }

        return raiz;
    }
}
