using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using OpenGov.ApiTests.Compromisos;
using static OpenGov.ApiTests.Seguimiento.EscenariosIndicadores;

namespace OpenGov.ApiTests.Seguimiento.Indicadores;

public sealed class IndicadoresTests(OpenGovApi api)
{
    [Fact]
    public async Task Nacen_del_compromiso_lanzado_en_sus_tres_niveles()
    {
        var plan = await api.PlanLanzado();

        var (actividad, resultado, impacto) = (await api.Indicador(plan, "actividad"), await api.Indicador(plan, "resultado"), await api.Indicador(plan, "impacto"));

        Assert.Equal(("vigente", "vigente", "disenado"), (actividad.Texto("estado"), resultado.Texto("estado"), impacto.Texto("estado")));
        Assert.Equal((240m, 120m), (resultado.GetProperty("diseno").GetProperty("linea_base").GetProperty("valor").GetDecimal(), resultado.GetProperty("diseno").GetProperty("meta").GetProperty("valor").GetDecimal()));
        Assert.Contains("línea base", impacto.GetProperty("falta").EnumerateArray().Select(f => f.GetString()));
        await (await api.Medir(plan, impacto.Texto("folio"), Medicion())).DebeSerProblema(HttpStatusCode.Conflict, "SEG-indicador-no-vigente");
    }

    [Fact]
    public async Task Los_resultados_no_se_miden_hasta_que_el_comite_abre_su_fase()
    {
        var comite = await api.ComiteEnFunciones();
        var indicador = (await api.Indicador(comite.Plan, "resultado")).Texto("folio");

        await (await api.Medir(comite.Plan, indicador, Medicion(200))).DebeSerProblema(HttpStatusCode.Conflict, "SEG-G1-fase-no-abierta");
        await (await api.Promover(comite, firmantes: 3)).DebeSerProblema(HttpStatusCode.Conflict, "SEG-G2-bajo-el-umbral");
        await api.TodoVerificado(comite);
        await (await api.Promover(comite, firmantes: 1)).DebeSerProblema(HttpStatusCode.UnprocessableEntity, "SEG-G2-sin-mayoria");
        var promovido = await (await api.Promover(comite, firmantes: 2)).DebeSer(HttpStatusCode.OK);
        await (await api.Medir(comite.Plan, indicador, Medicion(200, fecha: "2020-08-01"))).DebeSerProblema(HttpStatusCode.Conflict, "SEG-G1-fase-no-abierta"); // the day before it was opened
        await (await api.Medir(comite.Plan, indicador, Medicion(200, fecha: "2020-08-05"))).DebeSerCreado();

        Assert.Equal(("resultados", 80m, 100m), (promovido.Texto("fase"), promovido.GetProperty("umbral_de_fase").GetDecimal(), promovido.GetProperty("promociones")[0].GetProperty("verificado").GetDecimal()));
        Assert.Equal("impacto", (await (await api.Promover(comite, firmantes: 3, fecha: "2020-08-03")).DebeSer(HttpStatusCode.OK)).Texto("fase"));
        await (await api.Promover(comite, firmantes: 3, fecha: "2020-08-04")).DebeSerProblema(HttpStatusCode.Conflict, "SEG-G2-ultima-fase");
    }

    [Fact]
    public async Task Terminado_el_plan_basta_el_dictamen_y_quien_reporta_no_dictamina()
    {
        var comite = await api.ComiteEnFunciones();
        var ruta = $"expedientes/{comite.Plan.Compromiso}";

        await (await api.Con().Actuar(ruta, "fases", new { dictamen = "El plan terminó y se midió lo que produjo.", firmantes_folios = comite.Personas })).DebeSerProblema(HttpStatusCode.Conflict, "SEG-G2-juez-y-parte");
        await (await api.Integrante(comite.Personas[0]).Actuar(ruta, "fases", new { dictamen = "El plan terminó y se midió lo que produjo.", firmantes_folios = comite.Personas })).DebeSerProblema(HttpStatusCode.Conflict, "SEG-V5-firma-ajena");
        await (await api.Con("seguimiento:verificar").Actuar(ruta, "fases", new { dictamen = "corto", firmantes_folios = Array.Empty<string>() })).DebeSenalarCampo("firmantes_folios");
        foreach (var persona in comite.Personas)
            await (await api.DelComite().Actuar(comite.Recurso, $"integrantes/{persona}/declaracion", new { declaracion = new { huella_sha256 = new string('f', 64), firmada_el = "2021-12-01" }, fecha = "2021-12-02" })).DebeSer(HttpStatusCode.OK);
        var promovido = await (await api.Promover(comite, firmantes: 3, fecha: "2022-01-02")).DebeSer(HttpStatusCode.OK);

        Assert.True(promovido.GetProperty("promociones")[0].GetProperty("plan_terminado").GetBoolean());
    }

    [Fact]
    public async Task Una_medicion_no_cambia_se_corrige_con_otra_que_dice_por_que()
    {
        var plan = await api.PlanLanzado();
        var indicador = (await api.Indicador(plan, "actividad")).Texto("folio");
        var primera = (await (await api.Medir(plan, indicador, Medicion(12))).DebeSerCreado()).Texto("folio");

        await (await api.Medir(plan, indicador, Medicion(13))).DebeSerProblema(HttpStatusCode.Conflict, "SEG-medicion-repetida");
        await (await api.Medir(plan, indicador, Medicion(13, corrige: primera))).DebeSerProblema(HttpStatusCode.UnprocessableEntity, "SEG-medicion-sin-motivo");
        var segunda = (await (await api.Medir(plan, indicador, Medicion(15, corrige: primera, motivo: "Faltaban tres actas."))).DebeSerCreado()).Texto("folio");
        await (await api.Medir(plan, indicador, Medicion(16, corrige: primera, motivo: "Otra vez."))).DebeSerProblema(HttpStatusCode.UnprocessableEntity, "SEG-medicion-no-corregible");
        await (await api.Medir(plan, indicador, Medicion(20, "2020-07-01", "2020-09-30", "2020-07-05"))).DebeSerProblema(HttpStatusCode.UnprocessableEntity, "SEG-medicion-futura");

        var leido = await api.Leido($"indicadores/{indicador}");
        Assert.Equal(segunda, Assert.Single(leido.GetProperty("serie").EnumerateArray()).Texto("medicion_folio"));
        Assert.Equal(50m, leido.GetProperty("recorrido").GetDecimal());
        Assert.Equal(12m, (await api.Leido($"mediciones/{primera}")).GetProperty("valor").GetDecimal());
        Assert.Equal(1, (await api.Leido($"mediciones/{primera}")).GetProperty("version").GetInt32());
    }

    [Fact]
    public async Task Las_partes_pequenas_no_se_publican_ni_en_su_historia_y_quien_revisa_las_ve()
    {
        var plan = await api.PlanLanzado();
        var indicador = (await api.Indicador(plan, "actividad")).Texto("folio");
        object[] desgloses =
        [
            new { municipio = "15106", sexo = "mujer", valor = 40, casos = 40 }, new { municipio = "15106", sexo = "hombre", valor = 3, casos = 3 },
            new { municipio = "15058", sexo = "mujer", valor = 9, casos = 9 }, new { municipio = "15058", sexo = "hombre", valor = 60, casos = 60 },
        ];

        var creada = await (await api.Medir(plan, indicador, Medicion(112, desgloses: desgloses))).DebeSerCreado();

        var folio = creada.Texto("folio");
        foreach (var documento in new[] { creada, await api.Leido($"mediciones/{folio}"), await api.Leido($"mediciones/{folio}/versiones/1"), (await api.Leido($"mediciones?indicador_folio={indicador}")).GetProperty("datos")[0] })
        {
            var celdas = documento.GetProperty("desgloses").EnumerateArray().ToList();
            Assert.Equal([false, true, true, false], celdas.Select(c => c.GetProperty("suprimida").GetBoolean())); // the 9 goes with the 3, or it would be a subtraction away
            Assert.All(celdas.Where(c => c.GetProperty("suprimida").GetBoolean()), c => Assert.Equal((JsonValueKind.Null, JsonValueKind.Null), (c.GetProperty("valor").ValueKind, c.GetProperty("casos").ValueKind)));
        }

        var completo = await (await api.Revisor().GetAsync($"/api/v1/mediciones/{folio}/desglose")).DebeSer(HttpStatusCode.OK);
        Assert.Equal(3, completo.GetProperty("desgloses")[1].GetProperty("casos").GetInt32());
        await (await api.Responsable().GetAsync($"/api/v1/mediciones/{folio}/desglose")).DebeSerProblema(HttpStatusCode.Forbidden, "alcance_insuficiente");
    }

    [Fact]
    public async Task Una_medicion_mal_formada_o_de_otro_compromiso_dice_donde()
    {
        var plan = await api.PlanLanzado();
        var indicador = (await api.Indicador(plan, "actividad")).Texto("folio");

        var respuesta = await api.Medir(plan, indicador, new
        {
            periodo = new { desde = "2020-06-30", hasta = "2020-04-01" }, valor = 1, capturo = "", procedencia = new { metodo = "conteo", fuente = "", obtenido_el = "2020-07-01", enlace = "javascript:x" },
            desgloses = new[] { new { valor = 1, casos = -1, municipio = "15999" } },
        });
        foreach (var campo in (string[])["periodo/hasta", "capturo", "procedencia/fuente", "procedencia/enlace", "desgloses/0/casos", "desgloses/0/municipio"]) await respuesta.DebeSenalarCampo(campo);
        await (await api.Medir(plan, indicador, Medicion(desgloses: [new { municipio = "15106", valor = 6, casos = 6 }, new { sexo = "mujer", valor = 6, casos = 6 }]))).DebeSerProblema(HttpStatusCode.UnprocessableEntity, "SEG-desglose-mixto");
        await (await api.Con("seguimiento:reportar:OTRO-PAL1-C01").PostAsJsonAsync($"/api/v1/indicadores/{indicador}/mediciones", Medicion())).DebeSerProblema(HttpStatusCode.Forbidden, "alcance_insuficiente");
    }
}
