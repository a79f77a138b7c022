using System.Net;
using System.Net.Http.Json;

namespace OpenGov.ApiTests.Compromisos.Planes;

public sealed class PonerPlanEnConsultaTests(OpenGovApi api)
{
    [Fact]
    public async Task Fija_la_agenda_y_la_version_que_se_consulta()
    {
        var plan = await api.PlanIniciado();
        var validado = await api.CompromisoValidado(plan);
        var descartado = await api.CompromisoPropuesto(plan);
        await api.EnCompromiso(descartado, "descarte", new { respuesta_razonada = "Repite el anterior con otras palabras." });

        var enConsulta = await api.EnPlan(plan, "consulta", new { });

        Assert.Equal("en_consulta", enConsulta.Texto("estado"));
        Assert.Equal([validado], enConsulta.GetProperty("compromisos_folios").EnumerateArray().Select(folio => folio.GetString()));
        Assert.Equal(enConsulta.GetProperty("version").GetInt32(), enConsulta.GetProperty("version_en_consulta").GetInt32());
        Assert.Equal("en_consulta", (await api.Leido($"compromisos/{validado}")).Texto("estado"));
    }

    [Fact]
    public async Task Con_un_compromiso_sin_validar_no_entra_y_nada_cambia()
    {
        var plan = await api.PlanIniciado();
        var validado = await api.CompromisoValidado(plan);
        await api.CompromisoPropuesto(plan);

        var respuesta = await api.PersonalDeCompromisos().Actuar(plan.Recurso, "consulta", new { });

        await respuesta.DebeSerProblema(HttpStatusCode.Conflict, "COM-C2-compromiso-sin-validar");
        Assert.Equal("validado", (await api.Leido($"compromisos/{validado}")).Texto("estado"));
        Assert.Equal("borrador", (await api.Leido(plan.Recurso)).Texto("estado"));
    }

    [Fact]
    public async Task En_consulta_ya_no_admite_compromisos_ni_cambios_de_texto()
    {
        var (plan, compromiso) = await api.PlanEnConsulta();

        var otro = await api.PersonalDeCompromisos().PostAsJsonAsync("/api/v1/compromisos", new { plan_folio = plan.Folio, tema_clave = "movilidad", redaccion = EscenariosCompromisos.Redaccion(plan) });
        var redaccion = await api.PersonalDeCompromisos().Actuar($"compromisos/{compromiso}", "redaccion", new { redaccion = EscenariosCompromisos.Redaccion(plan) }, HttpMethod.Put);
        var ajuste = await api.PersonalDeCompromisos().Actuar($"compromisos/{compromiso}", "ajuste", new { redaccion = EscenariosCompromisos.Redaccion(plan) });

        await otro.DebeSerProblema(HttpStatusCode.Conflict, "COM-plan-agenda-cerrada");
        await redaccion.DebeSerProblema(HttpStatusCode.Conflict, "COM-C2-redaccion-cerrada");
        await ajuste.DebeSerProblema(HttpStatusCode.Conflict, "COM-plan-sin-consulta-cerrada");
    }

    [Fact]
    public async Task Lo_que_se_descarta_despues_ya_no_se_consulta()
    {
        var plan = await api.PlanIniciado();
        string[] compromisos = [await api.CompromisoValidado(plan), await api.CompromisoValidado(plan)];
        await api.EnPlan(plan, "consulta", new { });
        await api.EnCompromiso(compromisos[1], "descarte", new { respuesta_razonada = "Otra autoridad ya lo hace, con más recursos." });

        var consulta = await api.ConsultaAbierta(plan);

        Assert.Equal([compromisos[0]], (await api.Leido($"consultas/{consulta}")).GetProperty("compromisos_folios").EnumerateArray().Select(folio => folio.GetString()));
    }

    [Fact]
    public async Task Redactar_no_da_permiso_de_ponerlo_en_consulta()
    {
        var plan = await api.PlanIniciado();

        var respuesta = await api.Con("compromisos:escribir").Actuar(plan.Recurso, "consulta", new { });

        await respuesta.DebeSerProblema(HttpStatusCode.Forbidden, "alcance_insuficiente");
    }
}
