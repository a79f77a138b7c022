using System.Net;
using System.Net.Http.Json;

namespace OpenGov.ApiTests.Seguimiento.Evaluaciones;

public sealed class EvaluacionesTests(OpenGovApi api)
{
    [Fact]
    public async Task Se_abre_se_replica_se_firma_y_se_publica()
    {
        var comite = await api.ComiteEnFunciones();
        var (ana, beto) = (comite.Personas[0], comite.Personas[1]);
        var (evidencia, otra) = (await api.EvidenciaAportada(comite.Plan, "A1"), await api.EvidenciaAportada(comite.Plan, "A2"));
        var abierta = await (await api.AbrirEvaluacion(comite, ana, "diseno", EscenariosSeguimiento.Contenido([evidencia], diseno: true))).DebeSerCreado();
        var folio = abierta.Texto("folio");
        Assert.Equal((comite.Plan.Compromiso + "-EVAL-DISENO", "borrador"), (folio, abierta.Texto("estado")));
        await (await api.SinCuenta().GetAsync($"/api/v1/evaluaciones/{folio}")).DebeSer(HttpStatusCode.NotFound);

        await (await api.EnEvaluacion(folio, beto, "contenido", new { persona_folio = beto, contenido = EscenariosSeguimiento.Contenido([evidencia], diseno: true), fecha = "2020-10-01" }, HttpMethod.Put)).DebeSerProblema(HttpStatusCode.Conflict, "acto-sin-cambios");
        await (await api.EnEvaluacion(folio, beto, "contenido", new { persona_folio = beto, contenido = EscenariosSeguimiento.Contenido([evidencia, otra], diseno: true), fecha = "2020-10-01" }, HttpMethod.Put)).DebeSer(HttpStatusCode.OK);
        var enReplica = await (await api.EnEvaluacion(folio, ana, "envio", new { persona_folio = ana, fecha = "2020-10-01" })).DebeSer(HttpStatusCode.OK);
        Assert.Equal("2020-10-11", enReplica.Texto("replica_hasta"));
        await (await api.Integrante(ana).Actuar($"evaluaciones/{folio}", "firmas", new { persona_folio = ana, fecha = "2020-10-05" })).DebeSerProblema(HttpStatusCode.Conflict, "SEG-replica-abierta");
        await (await api.Con($"seguimiento:reportar:{comite.Plan.Compromiso}", $"seguimiento:revisar:{comite.Plan.Compromiso}").Actuar($"evaluaciones/{folio}", "replica", new { texto = "Las actas de tres planteles se levantaron después.", fecha = "2020-10-06" })).DebeSer(HttpStatusCode.OK);
        await (await api.Integrante(ana).Actuar($"evaluaciones/{folio}", "firmas", new { persona_folio = ana, fecha = "2020-10-07" })).DebeSer(HttpStatusCode.OK);
        await (await api.DelComite().Actuar($"evaluaciones/{folio}", "publicacion", new { fecha = "2020-10-08" })).DebeSerProblema(HttpStatusCode.Conflict, "SEG-E3-sin-mayoria");
        var firmada = await (await api.Integrante(beto).Actuar($"evaluaciones/{folio}", "firmas", new { persona_folio = beto, fecha = "2020-10-08" })).DebeSer(HttpStatusCode.OK);
        Assert.Equal(("firmada", 2), (firmada.Texto("estado"), firmada.GetProperty("firmas_necesarias").GetInt32()));

        var publicada = await (await api.DelComite().Actuar($"evaluaciones/{folio}", "publicacion", new { fecha = "2020-10-09" })).DebeSer(HttpStatusCode.OK);

        Assert.Equal(("publicada", false), (publicada.Texto("estado"), publicada.GetProperty("independencia_observada").GetBoolean()));
        await (await api.Integrante(comite.Personas[2]).Actuar($"evaluaciones/{folio}", "firmas", new { persona_folio = comite.Personas[2], fecha = "2020-10-10" })).DebeSerProblema(HttpStatusCode.Conflict, "SEG-evaluacion-no-firmable");
    }

    [Fact]
    public async Task Aunque_el_reporte_diga_que_todo_esta_hecho_no_es_completo_mientras_falte_verificar_una_actividad()
    {
        var comite = await api.ComiteEnFunciones();
        var plan = comite.Plan;
        var (a1, a2) = (await api.EvidenciaAportada(plan, "A1"), await api.EvidenciaAportada(plan, "A2"));
        await api.ReporteEnviado(plan, "2020-T2", "2020-07-10", ("A1", 100, [a1]), ("A2", 100, [a2]));
        foreach (var persona in comite.Personas.Take(2)) await (await api.Verificar(plan, persona, "A1", a1)).DebeSerCreado();
        Assert.Equal(100, (await api.Avance(plan)).GetProperty("declarado").GetDecimal());

        var imposible = await (await api.AbrirEvaluacion(comite, comite.Personas[0], "intermedia", EscenariosSeguimiento.Contenido([a1], "completo"))).DebeSerProblema(HttpStatusCode.Conflict, "SEG-E1-completo-sin-verificar");

        Assert.Contains("A2", imposible.Texto("detail"), StringComparison.Ordinal);
        await (await api.Verificar(plan, comite.Personas[0], "A2", a2, "2020-09-01")).DebeSerCreado();
        await (await api.AbrirEvaluacion(comite, comite.Personas[0], "intermedia", EscenariosSeguimiento.Contenido([a1], "completo"))).DebeSerProblema(HttpStatusCode.Conflict, "SEG-E1-completo-sin-verificar"); // one of two signatures
        await (await api.Verificar(plan, comite.Personas[1], "A2", a2, "2020-09-02")).DebeSerCreado();
        await (await api.AbrirEvaluacion(comite, comite.Personas[0], "intermedia", EscenariosSeguimiento.Contenido([a1, a2], "completo"))).DebeSerCreado();
    }

    [Fact]
    public async Task Cada_codigo_cita_evidencia_de_ese_compromiso()
    {
        var comite = await api.ComiteEnFunciones();
        var (ana, evidencia) = (comite.Personas[0], await api.EvidenciaAportada(comite.Plan, "A1"));
        var folio = (await (await api.AbrirEvaluacion(comite, ana, "intermedia", EscenariosSeguimiento.Contenido([]))).DebeSerCreado()).Texto("folio");

        await (await Enviar(EscenariosSeguimiento.Contenido([], "limitado"))).DebeSerProblema(HttpStatusCode.UnprocessableEntity, "SEG-E2-sin-sustento");
        await (await Enviar(EscenariosSeguimiento.Contenido([evidencia], resultados: "marginal"))).DebeSerProblema(HttpStatusCode.UnprocessableEntity, "SEG-E5-codigo-faltante");
        await (await Enviar(EscenariosSeguimiento.Contenido(["EV-2019-000001"], "limitado"))).DebeSerProblema(HttpStatusCode.UnprocessableEntity, "SEG-E2-evidencia-inexistente");
        var ajena = await api.EvidenciaAportada(await api.PlanLanzado(), "A1");
        await (await Enviar(EscenariosSeguimiento.Contenido([ajena], "limitado"))).DebeSerProblema(HttpStatusCode.UnprocessableEntity, "SEG-evidencia-ajena");
        await (await Enviar(EscenariosSeguimiento.Contenido([evidencia], "limitado"))).DebeSer(HttpStatusCode.OK);

        async Task<HttpResponseMessage> Enviar(object contenido)
        {
            await (await api.EnEvaluacion(folio, ana, "contenido", new { persona_folio = ana, contenido, fecha = "2020-10-01" }, HttpMethod.Put)).DebeSer(HttpStatusCode.OK);
            return await api.EnEvaluacion(folio, ana, "envio", new { persona_folio = ana, fecha = "2020-10-01" });
        }
    }

    [Fact]
    public async Task La_replica_tiene_plazo_y_se_hace_una_vez()
    {
        var comite = await api.ComiteEnFunciones();
        var (ana, evidencia) = (comite.Personas[0], await api.EvidenciaAportada(comite.Plan, "A1"));
        var folio = (await (await api.AbrirEvaluacion(comite, ana, "intermedia", EscenariosSeguimiento.Contenido([evidencia], "limitado"))).DebeSerCreado()).Texto("folio");
        await (await api.EnEvaluacion(folio, ana, "envio", new { persona_folio = ana, fecha = "2020-10-01" }, quien: api.Integrante(ana))).DebeSerProblema(HttpStatusCode.Conflict, "SEG-fecha-de-parte"); // the term would be over before anybody reads it
        await (await api.EnEvaluacion(folio, ana, "envio", new { persona_folio = ana, fecha = "2020-10-01" })).DebeSer(HttpStatusCode.OK);

        await (await api.Responsable().Actuar($"evaluaciones/{folio}", "replica", new { texto = "No estamos de acuerdo con el nivel.", fecha = "2020-10-11" })).DebeSerProblema(HttpStatusCode.Conflict, "SEG-fecha-de-parte");
        await (await Replicar("2020-10-12")).DebeSerProblema(HttpStatusCode.Conflict, "SEG-replica-vencida");
        await (await Replicar("2020-10-11")).DebeSer(HttpStatusCode.OK);
        await (await Replicar("2020-10-11")).DebeSerProblema(HttpStatusCode.Conflict, "SEG-evaluacion-no-en-replica");
        var cambiada = await (await api.EnEvaluacion(folio, ana, "contenido", new { persona_folio = ana, contenido = EscenariosSeguimiento.Contenido([evidencia], "sustancial"), fecha = "2020-10-12" }, HttpMethod.Put)).DebeSer(HttpStatusCode.OK);
        Assert.Equal(("2020-10-22", 1), (cambiada.Texto("replica_hasta"), cambiada.GetProperty("replicas_anteriores").GetArrayLength())); // another code: another word
        await (await api.Integrante(ana).Actuar($"evaluaciones/{folio}", "firmas", new { persona_folio = ana, fecha = "2020-10-20" })).DebeSerProblema(HttpStatusCode.Conflict, "SEG-replica-abierta");
        await (await Replicar("2020-10-13")).DebeSer(HttpStatusCode.OK);

        Task<HttpResponseMessage> Replicar(string fecha) => api.StlPorElResponsable().Actuar($"evaluaciones/{folio}", "replica", new { texto = "No estamos de acuerdo con el nivel.", fecha });
    }

    [Fact]
    public async Task La_final_espera_al_cierre_y_lo_mal_formado_dice_donde()
    {
        var comite = await api.ComiteEnFunciones();

        await (await api.AbrirEvaluacion(comite, comite.Personas[0], "final", EscenariosSeguimiento.Contenido([], "limitado", "marginal"))).DebeSerProblema(HttpStatusCode.Conflict, "SEG-E4-final-anticipada");
        await (await api.Con("seguimiento:verificar").PostAsJsonAsync($"/api/v1/compromisos/{comite.Plan.Compromiso}/evaluaciones", new { momento = "diseno", persona_folio = "x", contenido = EscenariosSeguimiento.Contenido([]) })).DebeSenalarCampo("persona_folio");
        await (await api.AbrirEvaluacion(comite, comite.Personas[0], "diseno", new { narrativa = "Corta." })).DebeSenalarCampo("contenido/narrativa");
        await (await api.Con("seguimiento:revisar").PostAsJsonAsync($"/api/v1/compromisos/{comite.Plan.Compromiso}/evaluaciones", new { momento = "diseno", persona_folio = comite.Personas[0], contenido = EscenariosSeguimiento.Contenido([]) })).DebeSerProblema(HttpStatusCode.Forbidden, "alcance_insuficiente");
    }
}
