using System.Net;

using OpenGov.ApiTests.Secretariado;

namespace OpenGov.ApiTests.Compromisos.Compromisos;

/// <summary>What it takes to let go of a commitment grows with what others have done about it.</summary>
public sealed class DescartarCompromisoTests(OpenGovApi api)
{
    private const string Razon = "Otra autoridad ya lo está haciendo, con más recursos.";

    [Fact]
    public async Task Mientras_una_consulta_abierta_pregunta_por_el_se_queda()
    {
        var plan = await api.PlanIniciado();
        string[] compromisos = [await api.CompromisoValidado(plan), await api.CompromisoValidado(plan)];
        await api.EnPlan(plan, "consulta", new { });
        var consulta = await api.ConsultaAbierta(plan, compromisos[0]);
        await api.PlanSabe(plan, consulta, "abierta_el");

        await (await Descartar(compromisos[0])).DebeSerProblema(HttpStatusCode.Conflict, "COM-plan-consulta-abierta");
        Assert.Equal("en_consulta", (await api.Leido($"compromisos/{compromisos[0]}")).Texto("estado"));
        await (await Descartar(compromisos[1])).DebeSer(HttpStatusCode.OK); // nobody is being asked about this one
        await api.ConsultaCerrada(plan, consulta);
        await (await Descartar(compromisos[0])).DebeSer(HttpStatusCode.OK);

        Assert.Empty((await api.Leido(plan.Recurso)).GetProperty("compromisos_folios").EnumerateArray());
    }

    [Fact]
    public async Task Lo_que_el_Secretariado_aprobo_solo_lo_deja_ir_otro_acuerdo_sobre_el()
    {
        var sesion = await api.SesionInstalada(dia: EscenariosSesiones.Hoy);
        var plan = await api.PlanIniciado(sesion.Stl.Ejercicio);
        string[] compromisos = [await api.CompromisoValidado(plan), await api.CompromisoValidado(plan)];
        await api.EnPlan(plan, "consulta", new { });
        await api.Consultado(plan);
        await api.EnPlan(plan, "aprobacion", new { acuerdo_folio = await api.AcuerdoAdoptado(sesion, "aprobacion_plan", plan.Folio) });

        await (await Descartar(compromisos[1])).DebeSerProblema(HttpStatusCode.UnprocessableEntity, "COM-C4-sin-acuerdo");
        await (await Descartar(compromisos[1], "NO-EXISTE")).DebeSenalarCampo("acuerdo_folio");
        await (await Descartar(compromisos[1], await Acuerdo(compromisos[0]))).DebeSerProblema(HttpStatusCode.Conflict, "COM-C4-acuerdo-de-otro-objeto");
        Assert.Equal("aprobado", (await api.Leido($"compromisos/{compromisos[1]}")).Texto("estado"));
        var acuerdo = await Acuerdo(compromisos[1]);
        var descartado = await (await Descartar(compromisos[1], acuerdo)).DebeSer(HttpStatusCode.OK);

        Assert.Equal(("descartado", acuerdo), (descartado.Texto("estado"), descartado.GetProperty("acuerdo_descarte").Texto("folio")));
        var lanzado = await api.EnPlan(plan, "lanzamiento", new { acuerdo_folio = await api.AcuerdoAdoptado(sesion, "lanzamiento_plan", plan.Folio) });
        Assert.Equal(compromisos[0], Assert.Single(lanzado.GetProperty("compromisos_folios").EnumerateArray()).GetString());
        Assert.Equal("descartado", (await api.Leido($"compromisos/{compromisos[1]}")).Texto("estado"));

        Task<string> Acuerdo(string objeto) => api.AcuerdoAdoptado(sesion, "retiro_compromiso", objeto);
    }

    // With the scope of who drafts, and no more.
    private Task<HttpResponseMessage> Descartar(string compromiso, string? acuerdo = null) =>
        api.Con("compromisos:escribir").Actuar($"compromisos/{compromiso}", "descarte", new { respuesta_razonada = Razon, acuerdo_folio = acuerdo });
}
