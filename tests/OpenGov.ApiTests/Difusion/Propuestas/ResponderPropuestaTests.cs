using System.Net;
using System.Text.Json;
using OpenGov.ApiTests.Compromisos;
using static OpenGov.ApiTests.Difusion.EscenariosDifusion;

namespace OpenGov.ApiTests.Difusion.Propuestas;

public sealed class ResponderPropuestaTests(OpenGovApi api)
{
    private readonly HttpClient personal = api.DeDifusion();

    [Fact]
    public async Task Una_propuesta_aceptada_dice_que_cambio_del_plan_y_el_compromiso_lo_sabe()
    {
        var consulta = await api.ConsultaAbierta();
        var folio = await api.PropuestaAdmitida(consulta);
        await api.EnPropuesta(folio, "analisis", new { turnada_a = "Secretaría de Educación" });
        await api.ConsultaEnRespuesta(consulta);

        await api.EnPropuesta(folio, "respuesta", Respuesta("aceptada_parcial"));
        var incorporada = await api.EnPropuesta(folio, "incorporacion", new { compromiso_folio = consulta.Compromiso, compromiso_version = 1, fragmento = "registro público de incidentes" });

        Assert.Equal(("incorporada", "aceptada_parcial"), (incorporada.Texto("estado"), incorporada.GetProperty("respuesta").Texto("resultado")));
        await api.Eventualmente(async () => Assert.Contains(folio, (await api.Leido($"compromisos/{consulta.Compromiso}")).GetProperty("origen").ToString(), StringComparison.Ordinal));
    }

    [Fact]
    public async Task Se_responde_en_la_etapa_de_respuesta()
    {
        var folio = await api.PropuestaAdmitida(await api.ConsultaAbierta());

        await (await personal.Actuar($"propuestas/{folio}", "respuesta", Respuesta("aceptada"))).DebeSerProblema(HttpStatusCode.Conflict, "DIF-consulta-no-en-respuesta");
    }

    [Fact]
    public async Task Una_respuesta_da_razones_y_dice_de_cual_es_duplicada()
    {
        var folio = await api.PropuestaAdmitida(await api.ConsultaAbierta());

        var vacia = await personal.Actuar($"propuestas/{folio}", "respuesta", new { resultado = "rechazada", texto = "No.", responsable = "" });
        var ajena = await personal.Actuar($"propuestas/{folio}", "respuesta", Respuesta("duplicada", "PRO-2019-000001"));

        await vacia.DebeSenalarCampo("texto");
        await vacia.DebeSenalarCampo("responsable");
        await ajena.DebeSenalarCampo("duplicada_de_folio");
    }

    [Fact]
    public async Task La_duplicada_queda_unida_a_la_original()
    {
        var consulta = await api.ConsultaAbierta();
        var original = await api.PropuestaAdmitida(consulta);
        var repetida = await api.PropuestaAdmitida(consulta);
        await api.ConsultaEnRespuesta(consulta);

        var respondida = await api.EnPropuesta(repetida, "respuesta", Respuesta("duplicada", original));

        Assert.Equal(original, respondida.GetProperty("respuesta").Texto("duplicada_de_folio"));
    }

    [Fact]
    public async Task La_que_no_se_admite_explica_y_no_publica_su_texto()
    {
        var (folio, _) = await api.PropuestaPresentada(await api.ConsultaAbierta());

        var decidida = await api.EnPropuesta(folio, "no-admision", new { causa = "datos_personales", explicacion = "Incluye el teléfono de otra persona." });

        Assert.Equal(("no_admitida", "datos_personales"), (decidida.Texto("estado"), decidida.GetProperty("no_admision").Texto("causa")));
        Assert.Equal(JsonValueKind.Null, decidida.GetProperty("texto").ValueKind);
        await (await personal.Actuar($"propuestas/{folio}", "admision", new { })).DebeSerProblema(HttpStatusCode.Conflict, "DIF-propuesta-ya-decidida");
    }

    [Fact]
    public async Task Admitir_pide_su_alcance_y_la_version_que_se_leyo()
    {
        var (folio, _) = await api.PropuestaPresentada(await api.ConsultaAbierta());

        await (await api.Con("difusion:escribir").Actuar($"propuestas/{folio}", "admision", new { })).DebeSerProblema(HttpStatusCode.Forbidden, "alcance_insuficiente");
        var sinVersion = await personal.PostAsync($"/api/v1/propuestas/{folio}/admision", new StringContent("{}", null, "application/json"));
        Assert.Equal(HttpStatusCode.PreconditionRequired, sinVersion.StatusCode);
    }
}
