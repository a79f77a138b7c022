using System.Net;
using System.Net.Http.Json;
using OpenGov.ApiTests.Difusion;

namespace OpenGov.ApiTests.Compromisos.Compromisos;

public sealed class AjustarCompromisoTests(OpenGovApi api)
{
    [Fact]
    public async Task Cerrada_la_consulta_se_ajusta_y_sigue_cumpliendo_las_reglas()
    {
        var (plan, compromiso) = await api.PlanEnConsulta();
        await api.ConsultaCerrada(plan);
        var mejor = EscenariosCompromisos.Redaccion(plan);
        mejor["titulo"] = "Secundarias en paz";
        var peor = EscenariosCompromisos.Redaccion(plan);
        peor.Remove("indicadores");

        var ajustado = await api.EnCompromiso(compromiso, "ajuste", new { redaccion = mejor, motivo = "Lo pidió la consulta." });
        var rechazado = await api.PersonalDeCompromisos().Actuar($"compromisos/{compromiso}", "ajuste", new { redaccion = peor });

        Assert.Equal(("ajustado", "Secundarias en paz"), (ajustado.Texto("estado"), ajustado.Texto("titulo")));
        await rechazado.DebeSerProblema(HttpStatusCode.UnprocessableEntity, "COM-C2-redaccion-incompleta");
    }

    [Fact]
    public async Task La_propuesta_que_lo_cambio_queda_en_su_origen_con_el_fragmento_exacto()
    {
        var (plan, compromiso) = await api.PlanEnConsulta();
        var consulta = await api.ConsultaAbierta(plan);
        var presentada = await (await api.SinCuenta().PostAsJsonAsync($"/api/v1/consultas/{consulta}/propuestas", new
        {
            texto = "Que también decidan las y los estudiantes.", consentimiento_version = "2026-01", compromiso_folio = compromiso, sello = await api.SinCuenta().Sello($"consultas/{consulta}"),
        })).DebeSerCreado();
        var propuesta = $"propuestas/{presentada.GetProperty("propuesta").Texto("folio")}";
        await api.ConsultaCerrada(plan, consulta);
        await api.EnConsulta(consulta, "analisis");
        await api.EnPropuesta(propuesta, "admision", new { });
        await api.EnPropuesta(propuesta, "respuesta", new { resultado = "aceptada", texto = "Se incorpora la participación de estudiantes.", responsable = "Secretaría de Educación" });

        var redaccion = EscenariosCompromisos.Redaccion(plan);
        redaccion["texto"] = "Reducir a la mitad los incidentes de violencia en treinta escuelas secundarias públicas de Nezahualcóyotl, con comités de convivencia donde también deciden estudiantes.";
        var version = (await api.EnCompromiso(compromiso, "ajuste", new { redaccion })).GetProperty("version").GetInt32();
        await api.EnPropuesta(propuesta, "incorporacion", new { compromiso_folio = compromiso, compromiso_version = version, fragmento = "donde también deciden estudiantes" });

        await api.Eventualmente(async () =>
        {
            var origen = Assert.Single((await api.Leido($"compromisos/{compromiso}")).GetProperty("origen").EnumerateArray());
            Assert.Equal(("propuesta", version, "donde también deciden estudiantes"), (origen.Texto("tipo"), origen.GetProperty("propuesta").GetProperty("version").GetInt32(), origen.GetProperty("propuesta").Texto("fragmento")));
        });
    }
}
