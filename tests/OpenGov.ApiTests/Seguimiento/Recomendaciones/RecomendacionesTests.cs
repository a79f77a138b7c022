using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using OpenGov.ApiTests.Compromisos;

namespace OpenGov.ApiTests.Seguimiento.Recomendaciones;

public sealed class RecomendacionesTests(OpenGovApi api)
{
    [Fact]
    public async Task Se_emite_se_responde_y_el_comite_la_da_por_atendida()
    {
        var comite = await api.ComiteEnFunciones();
        var recurso = $"recomendaciones/{(await Emitida(comite)).Texto("folio")}";

        var respondida = await (await Responder(recurso, "aceptada", "2020-10-31", "2020-09-10")).DebeSer(HttpStatusCode.OK);
        Assert.Equal(("respondida", false), (respondida.Texto("estado"), respondida.GetProperty("respuesta").GetProperty("extemporanea").GetBoolean()));
        await (await Responder(recurso, "rechazada", null, "2020-09-11")).DebeSerProblema(HttpStatusCode.Conflict, "SEG-recomendacion-respondida");
        var atendida = await (await api.Integrante(comite.Personas[1]).Actuar(recurso, "atencion", new { persona_folio = comite.Personas[1], argumento = "El registro se publica cada mes desde octubre.", fecha = "2020-11-05" })).DebeSer(HttpStatusCode.OK);

        Assert.Equal(("atendida", true), (atendida.Texto("estado"), atendida.GetProperty("atencion").GetProperty("extemporanea").GetBoolean()));
    }

    [Fact]
    public async Task El_reloj_vence_la_que_nadie_respondio_y_responderla_tarde_lo_deja_dicho()
    {
        var comite = await api.ComiteEnFunciones();
        var recurso = $"recomendaciones/{(await Emitida(comite)).Texto("folio")}";

        await api.CorreTarea("seguimiento.vencer-recomendaciones");

        var vencida = await api.Leido(recurso);
        Assert.Equal(("vencida", "2020-09-15"), (vencida.Texto("estado"), vencida.GetProperty("vencimientos")[0].Texto("limite")));
        await api.CorreTarea("seguimiento.vencer-recomendaciones");
        Assert.Equal(vencida.GetProperty("version").GetInt32(), (await api.Leido(recurso)).GetProperty("version").GetInt32());
        var tardia = await (await Responder(recurso, "rechazada", null, null)).DebeSer(HttpStatusCode.OK);
        Assert.True(tardia.GetProperty("respuesta").GetProperty("extemporanea").GetBoolean());
        Assert.Single(tardia.GetProperty("vencimientos").EnumerateArray());
    }

    [Fact]
    public async Task La_respuesta_dada_a_tiempo_y_registrada_despues_de_vencer_corrige_el_vencimiento_en_otra_version()
    {
        var comite = await api.ComiteEnFunciones();
        var recurso = $"recomendaciones/{(await Emitida(comite)).Texto("folio")}";
        await api.CorreTarea("seguimiento.vencer-recomendaciones");
        var vencida = await api.Leido(recurso);
        Assert.Equal(("vencida", "2020-09-16"), (vencida.Texto("estado"), vencida.GetProperty("acto").Texto("fecha")));
        var publicadaEn = vencida.GetProperty("acto").Texto("registrado_en");

        var respondida = await (await Responder(recurso, "rechazada", null, "2020-09-10")).DebeSer(HttpStatusCode.OK);

        var (respuesta, vencimiento) = (respondida.GetProperty("respuesta"), Assert.Single(respondida.GetProperty("vencimientos").EnumerateArray()));
        Assert.Equal(("respondida", "2020-09-10", Hoy()), (respondida.Texto("estado"), respuesta.Texto("fecha"), respuesta.Texto("registrada_el")));
        Assert.Equal((false, true), (respuesta.GetProperty("extemporanea").GetBoolean(), respuesta.GetProperty("registro_extemporaneo").GetBoolean()));
        Assert.Equal(("2020-09-15", Hoy()), (vencimiento.Texto("limite"), vencimiento.Texto("sin_efecto_desde")));
        Assert.True(respondida.GetProperty("acto").GetProperty("registro_tardio").GetBoolean());
        Assert.Equal(vencida.GetProperty("version").GetInt32() + 1, respondida.GetProperty("version").GetInt32());
        Assert.Equal("respondida", (await api.Leido($"{recurso}?en_fecha=2020-10-01")).Texto("estado")); // as it was in force
        Assert.Equal("vencida", (await api.Leido($"{recurso}?en_fecha=2020-10-01&conocido_en={Uri.EscapeDataString(publicadaEn)}")).Texto("estado")); // as it had been published
        await api.CorreTarea("seguimiento.vencer-recomendaciones");
        Assert.Equal("respondida", (await api.Leido(recurso)).Texto("estado"));
    }

    [Fact]
    public async Task Quien_debe_responder_no_le_pone_a_su_respuesta_la_fecha_que_le_conviene()
    {
        var comite = await api.ComiteEnFunciones();
        var recurso = $"recomendaciones/{(await Emitida(comite)).Texto("folio")}";
        await api.CorreTarea("seguimiento.vencer-recomendaciones");
        var parte = api.Con($"seguimiento:responder:{comite.Plan.Plan.Folio}");
        await (await api.Integrante(comite.Personas[0]).PostAsJsonAsync($"/api/v1/{comite.Recurso}/recomendaciones", Cuerpo(comite, comite.Personas[0]))).DebeSerProblema(HttpStatusCode.Conflict, "SEG-fecha-de-parte"); // nor who asks, one that is born expired

        await (await ResponderCon(parte, recurso, "rechazada", null, "2020-09-10")).DebeSerProblema(HttpStatusCode.Conflict, "SEG-fecha-de-parte");
        Assert.Equal("vencida", (await api.Leido(recurso)).Texto("estado"));
        var deOtro = api.Con("seguimiento:responder", "seguimiento:revisar:OTRO-PAL1");
        await (await ResponderCon(deOtro, recurso, "rechazada", null, "2020-09-10")).DebeSerProblema(HttpStatusCode.Conflict, "SEG-fecha-de-parte");
        var tardia = await (await ResponderCon(parte, recurso, "rechazada", null, null)).DebeSer(HttpStatusCode.OK);

        Assert.True(tardia.GetProperty("respuesta").GetProperty("extemporanea").GetBoolean());
        Assert.Equal(JsonValueKind.Null, tardia.GetProperty("vencimientos")[0].GetProperty("sin_efecto_desde").ValueKind);
    }

    [Fact]
    public async Task Quien_se_excuso_no_recomienda_sobre_ese_compromiso_ni_nadie_por_otra_persona()
    {
        var comite = await api.ComiteEnFunciones();
        await (await api.DelComite().Actuar(comite.Recurso, $"integrantes/{comite.Personas[0]}/excusas", new { compromiso_folio = comite.Plan.Compromiso, motivo = "Es su escuela.", fecha = "2020-05-01" })).DebeSer(HttpStatusCode.OK);

        await (await Emitir(comite, comite.Personas[0])).DebeSerProblema(HttpStatusCode.Conflict, "SEG-V1-excusado");
        await (await api.Integrante(comite.Personas[1]).PostAsJsonAsync($"/api/v1/{comite.Recurso}/recomendaciones", Cuerpo(comite, comite.Personas[2]))).DebeSerProblema(HttpStatusCode.Conflict, "SEG-V5-firma-ajena");
    }

    [Fact]
    public async Task Lo_que_se_acepta_lleva_plazo_y_lo_mal_formado_dice_donde()
    {
        var comite = await api.ComiteEnFunciones();
        var recurso = $"recomendaciones/{(await Emitida(comite)).Texto("folio")}";

        await (await Responder(recurso, "aceptada", null, "2020-09-10")).DebeSerProblema(HttpStatusCode.UnprocessableEntity, "SEG-respuesta-sin-plazo");
        await (await Responder(recurso, "aceptada", "2020-09-01", "2020-09-10")).DebeSerProblema(HttpStatusCode.UnprocessableEntity, "SEG-respuesta-plazo-pasado");
        var mala = await api.Integrante(comite.Personas[0]).PostAsJsonAsync($"/api/v1/{comite.Recurso}/recomendaciones", new { persona_folio = comite.Personas[0], texto = "Corta.", destinatario_folio = "x", responder_antes_de = "2020-09-15" });
        foreach (var campo in new[] { "texto", "destinatario_folio" }) await mala.DebeSenalarCampo(campo);
        await (await api.Con("seguimiento:reportar").Actuar(recurso, "respuesta", new { sentido = "rechazada", texto = "No corresponde a esta institución." })).DebeSerProblema(HttpStatusCode.Forbidden, "alcance_insuficiente");
    }

    private async Task<JsonElement> Emitida(ComiteDePrueba comite) => await (await Emitir(comite, comite.Personas[0])).DebeSerCreado();

    private Task<HttpResponseMessage> Emitir(ComiteDePrueba comite, string persona) => api.StlPorIntegrante(persona).PostAsJsonAsync($"/api/v1/{comite.Recurso}/recomendaciones", Cuerpo(comite, persona));

    private static object Cuerpo(ComiteDePrueba comite, string persona) => new
    {
        persona_folio = persona, texto = "Publicar el registro de incidentes en datos abiertos, cada mes.", compromiso_folio = comite.Plan.Compromiso,
        destinatario_folio = comite.Plan.Plan.Dependencia, responder_antes_de = "2020-09-15", fecha = "2020-09-01",
    };

    private static string Hoy() => Difusion.EscenariosDifusion.Dia();

    private Task<HttpResponseMessage> Responder(string recurso, string sentido, string? atender, string? fecha) => ResponderCon(api.StlPorElResponsable(), recurso, sentido, atender, fecha);

    private static Task<HttpResponseMessage> ResponderCon(HttpClient quien, string recurso, string sentido, string? atender, string? fecha) => quien.Actuar(
        recurso, "respuesta", new { sentido, texto = "Se revisó con el área de estadística.", atender_antes_de = atender, fecha });
}
