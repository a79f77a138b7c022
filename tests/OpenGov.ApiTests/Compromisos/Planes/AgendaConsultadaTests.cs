using System.Net;
using System.Text.Json;

using OpenGov.ApiTests.Secretariado;

namespace OpenGov.ApiTests.Compromisos.Planes;

/// <summary>Nothing of what a plan promises escapes being asked about.</summary>
public sealed class AgendaConsultadaTests(OpenGovApi api)
{
    [Fact]
    public async Task Preguntar_por_una_parte_no_deja_ajustar_ni_aprobar_y_dos_consultas_la_cubren()
    {
        var sesion = await api.SesionInstalada(dia: EscenariosSesiones.Hoy);
        var (plan, compromisos) = await PlanDeDos(sesion.Stl.Ejercicio);
        var primera = await api.ConsultaPublicada(plan, await api.ConsultaAbierta(plan, compromisos[0]));
        var acuerdo = await api.AcuerdoAdoptado(sesion, "aprobacion_plan", plan.Folio);

        HttpResponseMessage[] rechazos =
        [
            await api.PersonalDeCompromisos().Actuar(plan.Recurso, "aprobacion", new { acuerdo_folio = acuerdo }),
            await api.PersonalDeCompromisos().Actuar($"compromisos/{compromisos[0]}", "ajuste", new { redaccion = EscenariosCompromisos.Redaccion(plan) }),
        ];

        foreach (var rechazo in rechazos)
        {
            var detalle = (await rechazo.DebeSerProblema(HttpStatusCode.Conflict, "COM-plan-agenda-sin-consultar")).Texto("detail");
            Assert.Contains(compromisos[1], detalle, StringComparison.Ordinal);
            Assert.DoesNotContain(compromisos[0], detalle, StringComparison.Ordinal);
        }

        var aMedias = await api.Leido(plan.Recurso);
        Assert.Equal("en_consulta", aMedias.Texto("estado"));
        Assert.Equal((primera, compromisos[0]), (aMedias.GetProperty("consultas")[0].Texto("folio"), Assert.Single(Folios(aMedias.GetProperty("consultas")[0]))));
        await api.Consultado(plan, await api.ConsultaAbierta(plan, compromisos[1]));
        Assert.Equal("aprobado", (await api.EnPlan(plan, "aprobacion", new { acuerdo_folio = acuerdo })).Texto("estado"));
    }

    [Fact]
    public async Task Lo_que_nadie_consulto_puede_descartarse_y_el_plan_lo_dice_en_su_agenda()
    {
        var (plan, compromisos) = await PlanDeDos();
        await api.ConsultaPublicada(plan, await api.ConsultaAbierta(plan, compromisos[0]));

        await api.EnCompromiso(compromisos[1], "descarte", new { respuesta_razonada = "Otra autoridad ya lo hace, con más recursos." });

        var despues = await api.Leido(plan.Recurso);
        Assert.Equal(("en_ajuste", "DescartarCompromiso"), (despues.Texto("estado"), despues.GetProperty("acto").Texto("operacion")));
        Assert.Equal([compromisos[0]], Folios(despues));
        await api.EnCompromiso(compromisos[0], "ajuste", new { redaccion = EscenariosCompromisos.Redaccion(plan) });
    }

    private async Task<(PlanDePrueba Plan, string[] Compromisos)> PlanDeDos(string? ejercicio = null)
    {
        var plan = await api.PlanIniciado(ejercicio);
        string[] compromisos = [await api.CompromisoValidado(plan), await api.CompromisoValidado(plan)];
        await api.EnPlan(plan, "consulta", new { });
        return (plan, compromisos);
    }

    private static IEnumerable<string?> Folios(JsonElement documento) => documento.GetProperty("compromisos_folios").EnumerateArray().Select(folio => folio.GetString());
}
