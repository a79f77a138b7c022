using System.Net;
using System.Net.Http.Json;
using OpenGov.ApiTests.Compromisos;

namespace OpenGov.ApiTests.Seguimiento.EvaluacionesDePlan;

public sealed class PublicarEvaluacionFinalTests(OpenGovApi api)
{
    [Fact]
    public async Task Sale_de_los_hechos_verificados_y_no_cambia()
    {
        var comite = await api.ComiteEnFunciones();
        var plan = comite.Plan;
        await api.TodoVerificado(comite);
        await (await Publicar(plan)).DebeSerProblema(HttpStatusCode.Conflict, "SEG-E6-plan-no-concluido");
        await api.Eventualmente(async () => Assert.Equal(100, (await api.Leido($"compromisos/{plan.Compromiso}")).GetProperty("avance").GetProperty("verificado").GetDecimal()));
        await api.EnCompromiso(plan.Compromiso, "cierre", new { resultado = "cumplido", fecha = "2020-12-15" });
        await api.Eventualmente(async () => Assert.Equal("cerrado", (await api.Leido($"expedientes/{plan.Compromiso}")).Texto("estado")));
        await api.EnPlan(plan.Plan, "conclusion", new { fecha = "2020-12-16" });
        await (await Publicar(plan)).DebeSerProblema(HttpStatusCode.Conflict, "SEG-E6-faltan-evaluaciones");
        var evidencia = (await api.Leido($"evidencias?compromiso_folio={plan.Compromiso}")).GetProperty("datos")[0].Texto("folio");
        var final = await api.EvaluacionFirmada(comite, "final", EscenariosSeguimiento.Contenido([evidencia], "completo", "significativo"), "2020-12-17", "2020-12-28");
        await (await api.DelComite().Actuar($"evaluaciones/{final}", "publicacion", new { fecha = "2020-12-29" })).DebeSer(HttpStatusCode.OK);

        var evaluacion = await (await Publicar(plan)).DebeSerCreado();

        var compromiso = evaluacion.GetProperty("compromisos")[0];
        Assert.Equal((final, "completo", 2), (compromiso.Texto("evaluacion_folio"), compromiso.Texto("terminacion"), compromiso.GetProperty("actividades_verificadas").GetInt32()));
        Assert.Equal(100, compromiso.GetProperty("avance").GetProperty("verificado").GetDecimal());
        Assert.Equal(1, evaluacion.GetProperty("totales").GetProperty("compromisos").GetInt32());
        Assert.Equal(evaluacion.ToString(), (await api.Leido($"evaluaciones-finales/{plan.Plan.Folio}-EVF")).ToString());
        await (await Publicar(plan)).DebeSerProblema(HttpStatusCode.Conflict, "ya_existe");
        Assert.Single((await api.Leido($"evaluaciones-finales/{plan.Plan.Folio}-EVF/versiones")).GetProperty("datos").EnumerateArray());
    }

    [Fact]
    public async Task Pide_su_alcance_y_un_plan_que_exista()
    {
        await (await api.Con("seguimiento:verificar").PostAsJsonAsync("/api/v1/planes/NO-HAY/evaluacion-final", new { })).DebeSerProblema(HttpStatusCode.Forbidden, "alcance_insuficiente");
        await (await api.DelComite().PostAsJsonAsync("/api/v1/planes/NO-HAY/evaluacion-final", new { })).DebeSer(HttpStatusCode.NotFound);
    }

    private Task<HttpResponseMessage> Publicar(PlanLanzado plan) => api.DelComite().PostAsJsonAsync($"/api/v1/planes/{plan.Plan.Folio}/evaluacion-final", new { fecha = "2020-12-31" });
}
