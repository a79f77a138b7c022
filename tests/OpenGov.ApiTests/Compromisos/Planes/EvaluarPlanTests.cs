using MediatR;

using Microsoft.Extensions.DependencyInjection;

using OpenGov.Seguimiento.Contracts;

namespace OpenGov.ApiTests.Compromisos.Planes;

public sealed class EvaluarPlanTests(OpenGovApi api)
{
    [Fact]
    public async Task Concluido_y_con_su_evaluacion_publicada_queda_evaluado()
    {
        var lanzado = await api.CompromisoLanzado();
        await api.EnCompromiso(lanzado.Compromiso, "cierre", new { resultado = "incumplido" });
        await api.EnPlan(lanzado.Plan, "conclusion", new { });

        await SeEvalua(lanzado.Plan);

        var plan = await api.Leido(lanzado.Plan.Recurso);
        Assert.Equal(("evaluado", $"{lanzado.Plan.Folio}-EVF"), (plan.Texto("estado"), plan.GetProperty("evaluacion").Texto("folio")));
    }

    [Fact]
    public async Task Lo_que_se_evalua_antes_de_tiempo_espera_a_que_concluya()
    {
        var lanzado = await api.CompromisoLanzado();
        await SeEvalua(lanzado.Plan);
        Assert.Equal("lanzado", (await api.Leido(lanzado.Plan.Recurso)).Texto("estado"));

        await api.EnCompromiso(lanzado.Compromiso, "cierre", new { resultado = "incumplido" });

        Assert.Equal("evaluado", (await api.EnPlan(lanzado.Plan, "conclusion", new { })).Texto("estado"));
    }

    // The fact as it arrives from Seguimiento, whoever published it there.
    private async Task SeEvalua(PlanDePrueba plan)
    {
        await using var ambito = api.Servicios.CreateAsyncScope();
        var act = ambito.ServiceProvider.GetRequiredService<ActContext>();
        (act.Actor, act.IsReaction, act.Operation) = (Actor.System, true, "AnotarEvaluacionFinalPublicada");
        await ambito.ServiceProvider.GetRequiredService<IPublisher>().Publish(new EvaluacionFinalPublicada($"{plan.Folio}-EVF", plan.Folio, plan.Folio, new DateOnly(2022, 3, 1)));
    }
}
