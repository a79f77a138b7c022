using System.Net;

namespace OpenGov.ApiTests.Compromisos.Planes;

public sealed class CancelarPlanTests(OpenGovApi api)
{
    [Fact]
    public async Task El_motivo_responde_a_cada_compromiso()
    {
        var plan = await api.PlanIniciado();
        var compromiso = await api.CompromisoPropuesto(plan);

        var cancelado = await api.EnPlan(plan, "cancelacion", new { motivo = "El ejercicio se suspendió." });

        Assert.Equal(("cancelado", "El ejercicio se suspendió."), (cancelado.Texto("estado"), cancelado.Texto("motivo_cancelacion")));
        var descartado = await api.Leido($"compromisos/{compromiso}");
        Assert.Equal("descartado", descartado.Texto("estado"));
        Assert.Contains("El ejercicio se suspendió.", descartado.Texto("respuesta_razonada"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Sin_motivo_no_se_cancela()
    {
        var plan = await api.PlanIniciado();

        var respuesta = await api.PersonalDeCompromisos().Actuar(plan.Recurso, "cancelacion", new { });

        await respuesta.DebeSerProblema(HttpStatusCode.UnprocessableEntity, "COM-plan-cancelacion-sin-motivo");
    }
}
