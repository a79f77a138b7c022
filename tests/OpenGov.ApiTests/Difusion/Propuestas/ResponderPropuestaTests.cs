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
        var redaccion = Compromisos.EscenariosCompromisos.Redaccion(consulta.Plan);
        redaccion["texto"] = $"{redaccion["texto"]} Se publica cada partida del presupuesto en CSV.";
        var version = (await api.EnCompromiso(consulta.Compromiso, "ajuste", new { redaccion })).GetProperty("version").GetInt32();
        await (await personal.Actuar($"propuestas/{folio}", "incorporacion", new { compromiso_folio = consulta.Compromiso, compromiso_version = version, fragmento = "registro público de incidentes" }))
            .DebeSerProblema(HttpStatusCode.UnprocessableEntity, "DIF-fragmento-anterior");
        var incorporada = await api.EnPropuesta(folio, "incorporacion", new { compromiso_folio = consulta.Compromiso, compromiso_version = version, fragmento = "cada partida del presupuesto en CSV" });

        Assert.Equal(("incorporada", "aceptada_parcial"), (incorporada.Texto("estado"), incorporada.GetProperty("respuesta").Texto("resultado")));
        await api.Eventualmente(async () => Assert.Contains(folio, (await api.Leido($"compromisos/{consulta.Compromiso}")).GetProperty("origen").ToString(), StringComparison.Ordinal));
    }

    [Fact]
    public async Task El_fragmento_incorporado_esta_en_esa_version_del_compromiso()
    {
        var consulta = await api.ConsultaAbierta();
        var folio = await api.PropuestaAdmitida(consulta);
        await api.ConsultaEnRespuesta(consulta);
        await api.EnPropuesta(folio, "respuesta", Respuesta("aceptada"));

        foreach (var (version, fragmento) in new[] { (1, "registro público de incidentes"), (3, "Registro público de incidentes") })
            await (await personal.Actuar($"propuestas/{folio}", "incorporacion", new { compromiso_folio = consulta.Compromiso, compromiso_version = version, fragmento }))
                .DebeSerProblema(HttpStatusCode.UnprocessableEntity, "DIF-fragmento-ausente");
        Assert.Equal("aceptada", (await api.Leido($"propuestas/{folio}")).Texto("estado"));
    }

    [Fact]
    public async Task Dos_propuestas_respondidas_a_la_vez_no_son_duplicada_una_de_la_otra()
    {
        var consulta = await api.ConsultaAbierta();
        var (una, otra) = (await api.PropuestaAdmitida(consulta), await api.PropuestaAdmitida(consulta));
        await api.ConsultaEnRespuesta(consulta);

        var respuestas = await Task.WhenAll(
            personal.Actuar($"propuestas/{una}", "respuesta", Respuesta("duplicada", otra)), personal.Actuar($"propuestas/{otra}", "respuesta", Respuesta("duplicada", una)));

        Assert.Equal([HttpStatusCode.OK, HttpStatusCode.Conflict], respuestas.Select(r => r.StatusCode).Order());
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
        Assert.Equal(repetida, Assert.Single((await api.Leido($"propuestas?duplicada_de_folio={original}")).GetProperty("datos").EnumerateArray()).Texto("folio"));
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
