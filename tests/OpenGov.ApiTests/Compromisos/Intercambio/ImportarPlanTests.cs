using System.Net;
using System.Net.Http.Headers;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using static OpenGov.ApiTests.Compromisos.Intercambio.EscenariosIntercambio;

namespace OpenGov.ApiTests.Compromisos.Intercambio;

public sealed class ImportarPlanTests(OpenGovApi api)
{
    [Fact]
    public async Task Crea_los_que_no_traen_folio_y_cambia_los_que_si()
    {
        var plan = await api.PlanIniciado();
        var conocido = await api.CompromisoEnRedaccion(plan);

        var reporte = await api.Importado(plan, Json(Compromiso(plan, "Paradas seguras"), Compromiso(plan, "Escuelas en paz", conocido)), "?motivo=Carga%20inicial");

        Assert.True(reporte.GetProperty("aplicada").GetBoolean());
        Assert.Equal((1, 1), (reporte.Cuantos("nuevos"), reporte.Cuantos("cambiados")));
        var nuevo = reporte.GetProperty("compromisos")[0].Texto("folio");
        Assert.Equal("Paradas seguras", (await api.Leido($"compromisos/{nuevo}")).Texto("titulo"));
        var cambiado = await api.Leido($"compromisos/{conocido}");
        Assert.Equal(("Escuelas en paz", "ImportarPlan", "Carga inicial"), (cambiado.Texto("titulo"), cambiado.GetProperty("acto").Texto("operacion"), cambiado.GetProperty("acto").Texto("motivo")));
        Assert.Equal(plan.Dependencia, cambiado.GetProperty("redaccion").GetProperty("responsable").Texto("organizacion_folio"));
        Assert.Equal("Secretaría de Educación", cambiado.GetProperty("redaccion").GetProperty("responsable").Texto("nombre"));
    }

    [Fact]
    public async Task Simular_dice_todo_y_no_escribe_nada()
    {
        var plan = await api.PlanIniciado();
        var malo = Compromiso(plan, "Sin responsable conocido");
        malo["redaccion"]!["responsable"]!["organizacion_folio"] = "ORG-NO-EXISTE";
        malo["redaccion"]!["municipios"] = new JsonArray("15999", "15106");
        var otro = Compromiso(plan, "Con fecha imposible");
        otro["redaccion"]!["plazo"]!["fin"] = "2021-02-30";
        otro["redaccion"]!["color"] = "azul";

        var reporte = await api.Importado(plan, Json(Compromiso(plan, "Bueno"), malo, otro), "?simular=true");

        Assert.Equal((1, 2, false), (reporte.Cuantos("nuevos"), reporte.Cuantos("con_faltas"), reporte.GetProperty("aplicada").GetBoolean()));
        Assert.Equal(
            ["#/compromisos/1/redaccion/municipios/0", "#/compromisos/1/redaccion/responsable/organizacion_folio", "#/compromisos/2/redaccion/color", "#/compromisos/2/redaccion/plazo/fin"],
            reporte.GetProperty("faltas").EnumerateArray().Where(f => f.Texto("nivel") == "impide").Select(f => f.Texto("puntero")).Order(StringComparer.Ordinal));
        Assert.Equal(0, await api.Versiones(plan));
    }

    [Fact]
    public async Task O_entra_todo_o_no_entra_nada()
    {
        var plan = await api.PlanIniciado();
        var malo = Compromiso(plan, "De otro plan", "EDOMEX-PAL0-C01");

        var problema = await (await api.Importar(plan, Json(Compromiso(plan, "Bueno"), malo))).DebeSerProblema(HttpStatusCode.UnprocessableEntity, "COM-importacion-con-faltas");

        Assert.Equal("#/compromisos/1/folio", Assert.Single(problema.GetProperty("errores").EnumerateArray()).Texto("puntero"));
        Assert.Equal(0, await api.Versiones(plan));
    }

    [Fact]
    public async Task Con_politica_parcial_entra_lo_que_esta_bien()
    {
        var plan = await api.PlanIniciado();

        var reporte = await api.Importado(plan, Json(Compromiso(plan, "Uno"), Compromiso(plan, "Ajeno", "EDOMEX-PAL0-C01"), Compromiso(plan, "Dos")), "?politica=parcial");

        Assert.True(reporte.GetProperty("aplicada").GetBoolean());
        Assert.Equal((2, 1), (reporte.Cuantos("nuevos"), reporte.Cuantos("con_faltas")));
        Assert.Equal(["nuevo", "con_faltas", "nuevo"], reporte.GetProperty("compromisos").EnumerateArray().Select(c => c.Texto("resultado")));
        Assert.Equal(2, await api.Versiones(plan));
    }

    [Fact]
    public async Task Lo_lanzado_no_lo_cambia_una_importacion()
    {
        var (plan, folio) = await api.PlanLanzado();
        var exportado = JsonNode.Parse(await api.Exportado(plan, "json"))!.AsObject();
        exportado["compromisos"]![0]!["redaccion"]!["plazo"]!["fin"] = "2021-12-31";
        var antes = await api.Versiones(plan);

        var problema = await (await api.Importar(plan, Contenido(Encoding.UTF8.GetBytes(exportado.ToJsonString()), "application/json")))
            .DebeSerProblema(HttpStatusCode.UnprocessableEntity, "COM-importacion-con-faltas");
        var nuevo = await api.Importado(plan, Json(Compromiso(plan, "Colado")), "?politica=parcial");

        Assert.Equal("COM-C5-compromiso-lanzado", Assert.Single(problema.GetProperty("errores").EnumerateArray()).Texto("codigo"));
        Assert.Equal(["compromisos:1::COM-plan-agenda-cerrada"], nuevo.Faltas());
        Assert.Equal(antes, await api.Versiones(plan));
        Assert.Equal("2021-09-30", (await api.Leido($"compromisos/{folio}")).GetProperty("redaccion").GetProperty("plazo").Texto("fin"));
    }

    [Fact]
    public async Task Cada_fila_dice_todas_sus_faltas_aunque_sean_de_distinta_clase()
    {
        var (plan, folio) = await api.PlanLanzado();
        var cambiado = Compromiso(plan, "Otro título", folio);
        (cambiado["version"], cambiado["tema_clave"]) = (99, "movilidad");
        cambiado["redaccion"]!["municipios"] = new JsonArray("15999");
        cambiado["redaccion"]!["responsable"] = new JsonObject { ["organizacion_folio"] = "ORG-NO-EXISTE" };
        var nuevo = Compromiso(plan, "Sin contraparte");
        nuevo["tema_clave"] = "Movilidad";
        nuevo["redaccion"]!["corresponsables"] = new JsonArray();
        var antes = await api.Versiones(plan);

        var reporte = await api.Importado(plan, Json(cambiado, nuevo), "?politica=parcial");

        var faltas = reporte.GetProperty("faltas").EnumerateArray().ToLookup(f => f.Texto("nivel"), f => $"{f.Texto("puntero")["#/compromisos/".Length..]} {f.Texto("codigo")}");
        Assert.Equal(
            [
                "0 COM-C5-compromiso-lanzado", "0/redaccion/municipios/0 no_existe", "0/redaccion/responsable/organizacion_folio no_existe",
                "0/redaccion/responsable/puesto requerido", "0/tema_clave COM-importacion-tema-fijo", "0/version version_rancia",
                "1 COM-plan-agenda-cerrada", "1/tema_clave forma",
            ],
            faltas["impide"]);
        Assert.Equal(["1/redaccion/corresponsables SMART-E7"], faltas["aviso"]);
        Assert.Equal(antes, await api.Versiones(plan));
    }

    [Fact]
    public async Task Lo_que_cambio_despues_de_exportarse_no_se_pisa()
    {
        var plan = await api.PlanIniciado();
        var folio = await api.CompromisoEnRedaccion(plan);
        var exportado = JsonNode.Parse(await api.Exportado(plan, "json"))!.AsObject();
        exportado["compromisos"]![0]!["redaccion"]!["titulo"] = "Otro título";
        await api.EnCompromiso(folio, "validacion", new { });

        var reporte = await api.Importado(plan, Contenido(Encoding.UTF8.GetBytes(exportado.ToJsonString()), "application/json"), "?simular=true");

        Assert.Equal(["compromisos:1::version_rancia"], reporte.Faltas());
    }

    [Fact]
    public async Task Lo_que_la_hoja_no_trae_queda_como_estaba_y_una_celda_vacia_lo_borra()
    {
        var plan = await api.PlanIniciado();
        var folio = await api.CompromisoEnRedaccion(plan);
        var antes = (await api.Leido($"compromisos/{folio}")).GetProperty("redaccion");

        await api.Importado(plan, Csv($"folio,tema_clave,titulo,texto,poblacion\n{folio},inseguridad,Título nuevo,{antes.Texto("texto").Replace(",", "", StringComparison.Ordinal)},\n"));

        var despues = (await api.Leido($"compromisos/{folio}")).GetProperty("redaccion");
        Assert.Equal("Título nuevo", despues.Texto("titulo"));
        Assert.Equal(JsonValueKind.Null, despues.GetProperty("poblacion").ValueKind);
        foreach (var miembro in (string[])["metas", "indicadores", "responsable", "plazo", "municipios", "potencial", "autores"])
            Assert.Equal(antes.GetProperty(miembro).ToString(), despues.GetProperty(miembro).ToString());
    }

    [Fact]
    public async Task Importar_dos_veces_el_mismo_archivo_no_duplica()
    {
        var plan = await api.PlanIniciado();
        await api.Importado(plan, Json(Compromiso(plan, "Paradas seguras")));

        var reporte = await api.Importado(plan, Json(Compromiso(plan, "Paradas Seguras")), "?politica=parcial");

        Assert.Equal(["compromisos:1::COM-importacion-titulo-repetido"], reporte.Faltas());
        Assert.Equal(1, await api.Versiones(plan));
    }

    [Fact]
    public async Task Dos_nuevos_con_un_titulo_en_el_mismo_archivo_no_son_dos_compromisos()
    {
        var plan = await api.PlanIniciado();
        var archivo = () => Json(Compromiso(plan, "Paradas seguras"), Compromiso(plan, "Otra cosa"), Compromiso(plan, " paradas Seguras"));

        await (await api.Importar(plan, archivo())).DebeSerProblema(HttpStatusCode.UnprocessableEntity, "COM-importacion-con-faltas");
        var reporte = await api.Importado(plan, archivo(), "?politica=parcial");

        Assert.Equal(["compromisos:3::repetido"], reporte.Faltas());
        Assert.Equal(["nuevo", "nuevo", "con_faltas"], reporte.GetProperty("compromisos").EnumerateArray().Select(c => c.Texto("resultado")));
        Assert.Equal(2, await api.Versiones(plan));
    }

    [Fact]
    public async Task El_tema_de_un_compromiso_no_lo_cambia_un_archivo()
    {
        var plan = await api.PlanIniciado();
        var otroTema = Compromiso(plan, "Escuelas en paz", await api.CompromisoEnRedaccion(plan));
        otroTema["tema_clave"] = "movilidad";
        var antes = await api.Versiones(plan);

        var problema = await (await api.Importar(plan, Json(otroTema))).DebeSerProblema(HttpStatusCode.UnprocessableEntity, "COM-importacion-con-faltas");

        var falta = Assert.Single(problema.GetProperty("errores").EnumerateArray());
        Assert.Equal(("#/compromisos/0/tema_clave", "COM-importacion-tema-fijo"), (falta.Texto("puntero"), falta.Texto("codigo")));
        Assert.Equal(antes, await api.Versiones(plan));
    }

    [Fact]
    public async Task Lo_que_pasa_de_un_limite_se_dice_y_no_se_lee_ni_a_medias()
    {
        var plan = await api.PlanIniciado();
        var largo = Compromiso(plan, "Demasiado largo");
        largo["redaccion"]!["texto"] = new string('a', 2 * 1_048_576);

        var demasiados = await (await api.Importar(plan, Json([.. Enumerable.Range(0, 20_001).Select(_ => new JsonObject())]), "?simular=true"))
            .DebeSerProblema(HttpStatusCode.UnprocessableEntity, "COM-importacion-demasiados");
        var enorme = await (await api.Importar(plan, Json(Compromiso(plan, "Bueno"), largo), "?politica=parcial")).DebeSerProblema(HttpStatusCode.UnprocessableEntity, "validacion");
        var inflado = await (await api.Importar(plan, Zip(("compromisos.csv", new byte[65 * 1_048_576])))).DebeSerProblema(HttpStatusCode.UnprocessableEntity, "validacion");
        await (await api.Importar(plan, Contenido(new byte[(64 * 1_048_576) + 1], "text/csv"))).DebeSerProblema(HttpStatusCode.RequestEntityTooLarge, "archivo_demasiado_grande");

        Assert.Contains("20001", demasiados.Texto("detail"), StringComparison.Ordinal);
        Assert.Equal(("#/compromisos/1", "demasiado_grande"), (enorme.GetProperty("errores")[0].Texto("puntero"), enorme.GetProperty("errores")[0].Texto("codigo")));
        Assert.Equal("demasiado_grande", inflado.GetProperty("errores")[0].Texto("codigo"));
        Assert.Equal(0, await api.Versiones(plan));
    }

    [Fact]
    public async Task La_misma_clave_de_idempotencia_y_la_misma_referencia_valen_una_vez()
    {
        var plan = await api.PlanIniciado();
        var cliente = api.PersonalDeCompromisos();
        cliente.DefaultRequestHeaders.Add("Idempotency-Key", Guid.NewGuid().ToString());
        var ruta = $"/api/v1/planes/{plan.Folio}/importacion?referencia={plan.Folio}-carga";

        var primera = await (await cliente.PostAsync(ruta, Json(Compromiso(plan, "Uno"), Compromiso(plan, "Dos")))).DebeSer(HttpStatusCode.OK);
        var gemela = await cliente.PostAsync(ruta, Json(Compromiso(plan, "Uno"), Compromiso(plan, "Dos")));
        var otra = await api.Importar(plan, Json(Compromiso(plan, "Tres")), $"?referencia={plan.Folio}-carga");

        Assert.Equal(primera.ToString(), (await gemela.DebeSer(HttpStatusCode.OK)).ToString());
        await otra.DebeSerProblema(HttpStatusCode.Conflict, "acto-ya-registrado");
        Assert.Equal(2, await api.Versiones(plan));
    }

    [Fact]
    public async Task Se_sigue_linea_por_linea_hasta_el_reporte()
    {
        var plan = await api.PlanIniciado();
        using var peticion = new HttpRequestMessage(HttpMethod.Post, $"/api/v1/planes/{plan.Folio}/importacion") { Content = Json([.. Enumerable.Range(1, 450).Select(i => Compromiso(plan, $"Compromiso {i}"))]) };
        peticion.Headers.Accept.Add(new MediaTypeWithQualityHeaderValue("application/x-ndjson"));

        var respuesta = await api.PersonalDeCompromisos().SendAsync(peticion);
        var lineas = (await respuesta.Content.ReadAsStringAsync()).Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(l => JsonSerializer.Deserialize<JsonElement>(l)).ToList();

        Assert.Equal("application/x-ndjson", respuesta.Content.Headers.ContentType!.MediaType);
        Assert.Equal(
            ["revision 200/450", "revision 400/450", "revision 450/450", "escritura 200/450", "escritura 400/450", "escritura 450/450"],
            lineas[..^1].Select(l => l.GetProperty("avance")).Select(a => $"{a.Texto("fase")} {a.GetProperty("hechos")}/{a.GetProperty("total")}"));
        Assert.Equal(450, lineas[^1].GetProperty("reporte").Cuantos("nuevos"));
        Assert.Equal(450, (await api.Leido($"compromisos?plan_folio={plan.Folio}&incluir=total&limite=1")).GetProperty("paginacion").GetProperty("total").GetInt32());
    }

    [Theory]
    [InlineData("simula=true", "?simula")]
    [InlineData("politica=total", "?politica")]
    [InlineData("simular=si", "?simular")]
    [InlineData("fecha=ayer", "?fecha")]
    public async Task Un_parametro_mal_escrito_no_escribe_nada(string consulta, string puntero)
    {
        var plan = await api.PlanIniciado();

        var problema = await (await api.Importar(plan, Json(Compromiso(plan, "Uno")), $"?{consulta}")).DebeSerProblema(HttpStatusCode.BadRequest, "parametro_invalido");

        Assert.Equal(puntero, problema.GetProperty("errores")[0].Texto("puntero"));
        Assert.Equal(0, await api.Versiones(plan));
    }

    [Fact]
    public async Task Lo_que_no_se_puede_leer_se_dice_como_es()
    {
        var plan = await api.PlanIniciado();

        await (await api.Importar(plan, Contenido(Encoding.UTF8.GetBytes("{\"compromisos\":[{]}"), "application/json"))).DebeSerProblema(HttpStatusCode.BadRequest, "json_invalido");
        await (await api.Importar(plan, Contenido([1, 2, 3], "application/zip"))).DebeSerProblema(HttpStatusCode.UnprocessableEntity, "validacion");
        await (await api.Importar(plan, Contenido(await Danado(), "application/zip"))).DebeSerProblema(HttpStatusCode.UnprocessableEntity, "validacion");
        await (await api.Importar(plan, Csv($"tema_clave,titulo,texto\nmovilidad,Uno,{new string('a', 33_000)}\n"))).DebeSerProblema(HttpStatusCode.UnprocessableEntity, "validacion");
        await (await api.Importar(plan, Contenido([1, 2, 3], "application/pdf"))).DebeSerProblema(HttpStatusCode.UnsupportedMediaType, "tipo_no_admitido");
        await (await api.Importar(plan with { Folio = "NO-EXISTE" }, Json())).DebeSerProblema(HttpStatusCode.NotFound, "no_existe");
        await (await api.Con("compromisos:lanzar").PostAsync($"/api/v1/planes/{plan.Folio}/importacion", Json())).DebeSerProblema(HttpStatusCode.Forbidden, "alcance_insuficiente");
    }

    // Its directory is whole; what it says is not.
    private static async Task<byte[]> Danado()
    {
        var bytes = await Zip(("compromisos.csv", Encoding.UTF8.GetBytes(string.Concat(Enumerable.Range(0, 999).Select(i => $"{i * i},"))))).ReadAsByteArrayAsync();
        bytes.AsSpan(60, 200).Clear();
        return bytes;
    }
}
