using System.Net;
using System.Net.Http.Json;
using OpenGov.ApiTests.Compromisos;

namespace OpenGov.ApiTests.Seguimiento.Observaciones;

public sealed class ObservacionesTests(OpenGovApi api)
{
    private readonly HttpClient personal = api.Con("seguimiento:responder");

    [Fact]
    public async Task Cualquiera_observa_una_evidencia_y_recibe_respuesta_con_su_folio()
    {
        var evidencia = await api.EvidenciaAportada(await api.PlanLanzado(), "A1");
        var recibida = await (await Presentar(evidencia)).DebeSerCreado();
        var recurso = $"observaciones/{recibida.Texto("folio")}";
        Assert.Matches("^OBS-[0-9]{4}-[0-9]{6}$", recibida.Texto("folio"));
        Assert.DoesNotContain("firma de nadie", (await api.Leido(recurso)).ToString(), StringComparison.Ordinal);
        Assert.Equal("Las listas no traen firma de nadie.", (await (await personal.GetAsync($"/api/v1/{recurso}/original")).DebeSer(HttpStatusCode.OK)).Texto("texto"));

        await (await personal.Actuar(recurso, "turno", new { destino = "comite" })).DebeSer(HttpStatusCode.OK);
        await (await personal.Actuar(recurso, "respuesta", new { texto = "El comité pidió las listas firmadas.", responsable = "Comité de seguimiento" })).DebeSer(HttpStatusCode.OK);

        var respondida = await api.Leido(recurso);
        Assert.Equal(("respondida", "Las listas no traen firma de nadie.", "Vecina"), (respondida.Texto("estado"), respondida.Texto("texto"), respondida.Texto("alias")));
        Assert.Single((await api.Leido($"observaciones?evidencia_folio={evidencia}&estado=respondida")).GetProperty("datos").EnumerateArray());
    }

    [Fact]
    public async Task Lo_que_se_desecha_dice_por_que_y_nunca_publica_su_texto()
    {
        var evidencia = await api.EvidenciaAportada(await api.PlanLanzado(), "A1");
        var recurso = $"observaciones/{(await (await Presentar(evidencia)).DebeSerCreado()).Texto("folio")}";

        await (await personal.Actuar(recurso, "desecho", new { })).DebeSerProblema(HttpStatusCode.UnprocessableEntity, "SEG-observacion-sin-motivo");
        await (await personal.Actuar(recurso, "desecho", new { motivo = "Contiene datos personales." })).DebeSer(HttpStatusCode.OK);

        Assert.DoesNotContain("firma de nadie", (await api.Leido(recurso)).ToString(), StringComparison.Ordinal);
        await (await personal.Actuar(recurso, "turno", new { destino = "comite" })).DebeSerProblema(HttpStatusCode.Conflict, "SEG-observacion-cerrada");
    }

    [Fact]
    public async Task Lo_mal_formado_o_sobre_nada_se_rechaza()
    {
        var evidencia = await api.EvidenciaAportada(await api.PlanLanzado(), "A1");

        await (await api.SinCuenta().PostAsJsonAsync($"/api/v1/evidencias/{evidencia}/observaciones", new { texto = "Corta." })).DebeSenalarCampo("texto");
        await (await Presentar("EV-2019-999999")).DebeSer(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task Turnarla_y_leer_su_original_piden_alcance()
    {
        var evidencia = await api.EvidenciaAportada(await api.PlanLanzado(), "A1");
        var recurso = $"observaciones/{(await (await Presentar(evidencia)).DebeSerCreado()).Texto("folio")}";

        await (await api.SinCuenta().GetAsync($"/api/v1/{recurso}/original")).DebeSer(HttpStatusCode.Unauthorized);
        await (await api.Responsable().Actuar(recurso, "turno", new { destino = "comite" })).DebeSerProblema(HttpStatusCode.Forbidden, "alcance_insuficiente");
    }

    private Task<HttpResponseMessage> Presentar(string evidencia) =>
        api.SinCuenta().PostAsJsonAsync($"/api/v1/evidencias/{evidencia}/observaciones", new { texto = "Las listas no traen firma de nadie.", alias = "Vecina" });
}
