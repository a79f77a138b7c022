using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace OpenGov.ApiTests.Compromisos.Smart;

public sealed class EvaluarBorradorTests(OpenGovApi api)
{
    private const string Ruta = "/api/v1/fichas-smart";

    [Fact]
    public async Task Una_mesa_prueba_sus_palabras_sin_cuenta_y_sin_guardar_nada()
    {
        var antes = await api.Escalar<long>("select count(*) from compromisos.compromisos where redaccion ->> 'titulo' = 'Solo una prueba'");

        var respuesta = await api.SinCuenta().PostAsJsonAsync(Ruta, new { redaccion = new { titulo = "Solo una prueba", texto = "Mejorar el transporte." } });

        var ficha = await respuesta.DebeSer(HttpStatusCode.OK);
        Assert.False(ficha.GetProperty("validable").GetBoolean());
        Assert.Contains("«Mejorar»", Mensajes(ficha, "SMART-E6"), StringComparison.OrdinalIgnoreCase);
        Assert.Equal((0L, 0L), (antes, await api.Escalar<long>("select count(*) from compromisos.compromisos where redaccion ->> 'titulo' = 'Solo una prueba'")));
    }

    [Fact]
    public async Task Con_el_plan_revisa_que_el_plazo_quepa()
    {
        var plan = await api.PlanIniciado();
        var redaccion = EscenariosCompromisos.Redaccion(plan);

        var cabe = await (await api.SinCuenta().PostAsJsonAsync(Ruta, new { plan_folio = plan.Folio, redaccion })).DebeSer(HttpStatusCode.OK);
        redaccion["plazo"]!["fin"] = "2022-06-30";
        var noCabe = await (await api.SinCuenta().PostAsJsonAsync(Ruta, new { plan_folio = plan.Folio, redaccion })).DebeSer(HttpStatusCode.OK);

        Assert.True(cabe.GetProperty("validable").GetBoolean());
        Assert.Contains("2021-12-31", Mensajes(noCabe, "SMART-T1"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task La_ficha_del_borrador_es_la_que_tendria_guardado()
    {
        var plan = await api.PlanIniciado();
        var redaccion = EscenariosCompromisos.Redaccion(plan);
        redaccion["corresponsables"] = new JsonArray(new JsonObject { ["organizacion_folio"] = plan.Contraparte }); // its sector is in the directory
        redaccion["metas"]![0]!["peso"] = 30;

        var ficha = await Evaluado(plan, redaccion);

        var guardada = await api.Leido($"compromisos/{await api.CompromisoEnRedaccion(plan, redaccion)}/ficha-smart");
        Assert.Equal(guardada.ToString(), ficha.ToString());
        Assert.Equal("cumple", Regla(ficha, "SMART-E7").Texto("resultado"));
    }

    [Fact]
    public async Task El_sector_no_lo_pone_quien_escribe()
    {
        var plan = await api.PlanIniciado();
        var deGobierno = EscenariosCompromisos.Redaccion(plan);
        deGobierno["corresponsables"] = new JsonArray(new JsonObject { ["organizacion_folio"] = plan.Dependencia, ["sector"] = "sociedad_civil" });
        var desconocida = EscenariosCompromisos.Redaccion(plan);
        desconocida["corresponsables"] = new JsonArray(new JsonObject { ["organizacion_folio"] = "ORG-NO-EXISTE", ["sector"] = "sociedad_civil" });

        Assert.Equal("no_cumple", Regla(await Evaluado(plan, deGobierno), "SMART-E7").Texto("resultado"));
        Assert.Equal("no_cumple", Regla(await Evaluado(plan, desconocida), "SMART-E7").Texto("resultado"));
    }

    [Fact]
    public async Task Los_pesos_que_no_cuadran_se_dicen_antes_de_pedir_que_se_valide()
    {
        var plan = await api.PlanIniciado();
        var redaccion = EscenariosCompromisos.Redaccion(plan);
        redaccion["metas"]![0]!["peso"] = 30;

        var ficha = await Evaluado(plan, redaccion);

        Assert.Equal((false, 0), (ficha.GetProperty("validable").GetBoolean(), ficha.GetProperty("bloqueos").GetInt32()));
        var folio = await api.CompromisoEnRedaccion(plan, redaccion);
        var problema = await (await api.PersonalDeCompromisos().Actuar($"compromisos/{folio}", "validacion", new { })).DebeSerProblema(HttpStatusCode.UnprocessableEntity, "COM-C2-redaccion-incompleta");
        Assert.Equal(
            problema.GetProperty("errores").EnumerateArray().Select(e => (e.Texto("codigo"), e.Texto("puntero"))),
            ficha.GetProperty("pesos").EnumerateArray().Select(p => (p.Texto("codigo"), p.Texto("puntero"))));
        Assert.Contains("para que sumen 100", ficha.GetProperty("pesos")[0].Texto("mensaje"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task El_mismo_borrador_da_siempre_los_mismos_bytes()
    {
        var cuerpo = new { redaccion = EscenariosCompromisos.Redaccion(new("EDOMEX-PAL1", "ORG-A", "ORG-B", "PER-A")) };

        var una = await (await api.SinCuenta().PostAsJsonAsync(Ruta, cuerpo)).Content.ReadAsStringAsync();
        var otra = await (await api.SinCuenta().PostAsJsonAsync(Ruta, cuerpo)).Content.ReadAsStringAsync();

        Assert.Equal(una, otra);
    }

    [Fact]
    public async Task Un_borrador_mal_formado_se_senala_en_su_lugar() =>
        await (await api.SinCuenta().PostAsJsonAsync(Ruta, new { redaccion = new { titulo = "Algo", texto = "Algo", metas = new object?[] { null } } })).DebeSenalarCampo("redaccion/metas/0");

    [Fact]
    public async Task La_ficha_de_un_compromiso_es_la_de_su_documento()
    {
        var folio = await api.CompromisoEnRedaccion(await api.PlanIniciado());

        var ficha = await api.Leido($"compromisos/{folio}/ficha-smart");

        Assert.Equal((await api.Leido($"compromisos/{folio}")).GetProperty("ficha_smart").ToString(), ficha.ToString());
        await (await api.SinCuenta().GetAsync("/api/v1/compromisos/NO-EXISTE/ficha-smart")).DebeSerProblema(HttpStatusCode.NotFound, "no_existe");
    }

    [Fact]
    public async Task Las_reglas_se_publican_con_la_fuente_de_su_vocabulario()
    {
        var reglas = await api.Leido("fichas-smart/reglas");

        Assert.Contains("OpenGov", reglas.Texto("fuente_vocabulario"), StringComparison.Ordinal);
        Assert.Contains(reglas.GetProperty("datos").EnumerateArray(), regla => regla.Texto("regla") == "SMART-M1" && regla.Texto("nivel") == "bloqueante");
    }

    private async Task<JsonElement> Evaluado(PlanDePrueba plan, JsonObject redaccion) =>
        await (await api.SinCuenta().PostAsJsonAsync(Ruta, new { plan_folio = plan.Folio, redaccion })).DebeSer(HttpStatusCode.OK);

    private static JsonElement Regla(JsonElement ficha, string regla) => ficha.GetProperty("reglas").EnumerateArray().Single(r => r.Texto("regla") == regla);

    private static string Mensajes(JsonElement ficha, string regla) =>
        string.Join(' ', Regla(ficha, regla).GetProperty("hallazgos").EnumerateArray().Select(h => h.Texto("mensaje")));
}
