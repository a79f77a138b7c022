using System.Net;
using System.Net.Http.Json;
using OpenGov.ApiTests.Compromisos;
using OpenGov.ApiTests.Secretariado;

namespace OpenGov.ApiTests.Seguimiento.Verificaciones;

public sealed class VerificarActividadTests(OpenGovApi api)
{
    [Fact]
    public async Task Dos_firmas_verifican_una_actividad_de_peso_y_el_compromiso_lo_muestra()
    {
        var comite = await api.ComiteEnFunciones();
        var plan = comite.Plan;
        var evidencia = await api.EvidenciaAportada(plan, "A1");
        await api.ReporteEnviado(plan, "2020-T2", "2020-07-10", ("A1", 100, [evidencia]), ("A2", 50, []));

        await (await api.Verificar(plan, comite.Personas[0], "A1", evidencia, "2020-08-01")).DebeSerCreado();
        Assert.Equal((70m, 0m), await Valores(""));
        await (await api.Verificar(plan, comite.Personas[1], "A1", evidencia, "2020-08-05")).DebeSerCreado();

        Assert.Equal((70m, 40m), await Valores(""));
        Assert.Equal((70m, 0m), await Valores("?en_fecha=2020-08-04"));
        await api.Eventualmente(async () =>
        {
            var avance = (await api.Leido($"compromisos/{plan.Compromiso}")).GetProperty("avance");
            Assert.Equal((70m, 40m), (avance.GetProperty("declarado").GetDecimal(), avance.GetProperty("verificado").GetDecimal()));
        });
        Assert.Equal("2020-08-05", (await api.Leido($"expedientes/{plan.Compromiso}")).GetProperty("actividades")[0].Texto("verificada_el"));

        async Task<(decimal Declarado, decimal Verificado)> Valores(string cuando)
        {
            var avance = await api.Avance(plan, cuando);
            return (avance.GetProperty("declarado").GetDecimal(), avance.GetProperty("verificado").GetDecimal());
        }
    }

    [Fact]
    public async Task Con_una_huella_que_nadie_puede_abrir_no_se_verifica_hasta_que_llega_su_archivo()
    {
        var comite = await api.ComiteEnFunciones();
        var evidencia = await api.EvidenciaCon(comite.Plan, EscenariosArchivos.Pdf);
        await (await api.Verificar(comite.Plan, comite.Personas[0], "A1", evidencia)).DebeSerProblema(HttpStatusCode.UnprocessableEntity, "SEG-evidencia-sin-archivo");
        await (await api.Verificar(comite.Plan, comite.Personas[1], "A1", evidencia, resultado: "insuficiente")).DebeSerCreado();

        await (await api.Responsable().Depositar(comite.Plan, evidencia, EscenariosArchivos.Pdf)).DebeSerCreado();

        await (await api.Verificar(comite.Plan, comite.Personas[0], "A1", evidencia)).DebeSerCreado();
    }

    [Fact]
    public async Task Quien_puede_reportar_no_verifica()
    {
        var comite = await api.ComiteEnFunciones();
        var plan = comite.Plan;

        foreach (var alcances in new string[][] { ["seguimiento:verificar", "seguimiento:reportar"], ["seguimiento:verificar", $"seguimiento:reportar:{plan.Compromiso}"], ["*"] })
        {
            var respuesta = await api.Con(alcances).PostAsJsonAsync($"/api/v1/compromisos/{plan.Compromiso}/verificaciones", Veredicto(comite.Personas[0]));
            await respuesta.DebeSerProblema(HttpStatusCode.Conflict, "SEG-V4-juez-y-parte");
        }

        await (await api.Con("seguimiento:verificar", "seguimiento:integrante", "seguimiento:reportar:OTRO-PAL1-C01").PostAsJsonAsync($"/api/v1/compromisos/{plan.Compromiso}/verificaciones", Veredicto(comite.Personas[0]))).DebeSerCreado();
    }

    [Fact]
    public async Task Un_token_firma_solo_por_su_persona()
    {
        var comite = await api.ComiteEnFunciones();
        var (una, otra) = (comite.Personas[0], comite.Personas[1]);

        foreach (var alcances in new string[][] { ["seguimiento:verificar"], ["seguimiento:verificar", $"seguimiento:integrante:{otra}"], ["seguimiento:verificar", $"seguimiento:integrante:{una[..^1]}"] })
            await (await api.Con(alcances).PostAsJsonAsync($"/api/v1/compromisos/{comite.Plan.Compromiso}/verificaciones", Veredicto(una))).DebeSerProblema(HttpStatusCode.Conflict, "SEG-V5-firma-ajena");

        await (await api.Integrante(una).PostAsJsonAsync($"/api/v1/compromisos/{comite.Plan.Compromiso}/verificaciones", Veredicto(una))).DebeSerCreado();
    }

    [Fact]
    public async Task Nadie_acepta_sin_evidencia_de_esa_actividad()
    {
        var comite = await api.ComiteEnFunciones();
        var deOtra = await api.EvidenciaAportada(comite.Plan, "A2");

        await (await api.Verificar(comite.Plan, comite.Personas[0], "A1", null)).DebeSerProblema(HttpStatusCode.UnprocessableEntity, "SEG-V3-sin-evidencia");
        await (await api.Verificar(comite.Plan, comite.Personas[0], "A1", deOtra)).DebeSerProblema(HttpStatusCode.UnprocessableEntity, "SEG-evidencia-ajena");
        await (await api.Verificar(comite.Plan, comite.Personas[0], "A1", "EV-2019-000001")).DebeSenalarCampo("evidencias_folios");
    }

    [Fact]
    public async Task Quien_se_excuso_no_firma_ni_quien_no_es_del_comite()
    {
        var comite = await api.ComiteEnFunciones();
        await (await api.DelComite().Actuar(comite.Recurso, $"integrantes/{comite.Personas[0]}/excusas", new { compromiso_folio = comite.Plan.Compromiso, motivo = "Es su escuela.", fecha = "2020-05-01" })).DebeSer(HttpStatusCode.OK);

        await (await api.Verificar(comite.Plan, comite.Personas[0], "A1", null, resultado: "insuficiente")).DebeSerProblema(HttpStatusCode.Conflict, "SEG-V1-excusado");
        await (await api.Verificar(comite.Plan, await api.PersonaRegistrada("Ajena"), "A1", null, resultado: "insuficiente")).DebeSer(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task Sin_comite_en_funciones_no_se_verifica()
    {
        var plan = await api.PlanLanzado();

        await (await api.Verificar(plan, "PER-X", "A1", null, resultado: "insuficiente")).DebeSerProblema(HttpStatusCode.Conflict, "SEG-sin-comite");
    }

    [Fact]
    public async Task Firmar_a_la_vez_no_pierde_ninguna_firma()
    {
        var comite = await api.ComiteEnFunciones();
        var evidencia = await api.EvidenciaAportada(comite.Plan, "A1");

        var respuestas = await Task.WhenAll(comite.Personas.Select(p => api.Verificar(comite.Plan, p, "A1", evidencia)));

        foreach (var respuesta in respuestas) await respuesta.DebeSerCreado();
        Assert.Equal(3, (await api.Leido($"expedientes/{comite.Plan.Compromiso}")).GetProperty("actividades")[0].GetProperty("veredictos").GetArrayLength());
    }

    [Fact]
    public async Task Un_veredicto_mal_formado_dice_donde()
    {
        var respuesta = await api.Con("seguimiento:verificar").PostAsJsonAsync("/api/v1/compromisos/X1/verificaciones", new { actividad = "A1", persona_folio = "no es", resultado = "aceptada", argumento = "Sí." });

        await respuesta.DebeSenalarCampo("persona_folio");
        await respuesta.DebeSenalarCampo("argumento");
    }

    private static object Veredicto(string persona) => new
    {
        actividad = "A1", persona_folio = persona, resultado = "insuficiente", argumento = "Las listas no traen firma de nadie.", fecha = "2020-08-01",
    };
}
