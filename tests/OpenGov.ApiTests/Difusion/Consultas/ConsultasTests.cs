using System.Net;
using System.Net.Http.Json;
using OpenGov.ApiTests.Compromisos;
using static OpenGov.ApiTests.Difusion.EscenariosDifusion;

namespace OpenGov.ApiTests.Difusion.Consultas;

public sealed class ConsultasTests(OpenGovApi api)
{
    private readonly HttpClient personal = api.DeDifusion();

    [Fact]
    public async Task Necesita_un_canal_en_linea_y_uno_en_persona()
    {
        var (plan, _) = await api.PlanEnConsulta();

        await (await personal.PostAsJsonAsync("/api/v1/consultas", Consulta(plan.Folio, Electronico))).DebeSerProblema(HttpStatusCode.UnprocessableEntity, "DIF-F2-sin-canal-presencial");
        await (await personal.PostAsJsonAsync("/api/v1/consultas", Consulta(plan.Folio, Presencial))).DebeSerProblema(HttpStatusCode.UnprocessableEntity, "DIF-F2-sin-canal-electronico");
    }

    [Fact]
    public async Task Una_consulta_mal_formada_dice_donde()
    {
        var respuesta = await personal.PostAsJsonAsync("/api/v1/consultas", new
        {
            plan_folio = "NO-HAY", titulo = " ", ventana = new { desde = Dia() }, plazo_respuesta_dias = 0, canales = Array.Empty<object>(), aviso_privacidad = new { version = "1", enlace = "correo" },
        });

        foreach (var campo in new[] { "titulo", "plazo_respuesta_dias", "canales", "aviso_privacidad/enlace" }) await respuesta.DebeSenalarCampo(campo);
    }

    [Fact]
    public async Task No_abre_mientras_el_plan_no_este_en_consulta()
    {
        var plan = await api.PlanIniciado();
        var folio = (await (await personal.PostAsJsonAsync("/api/v1/consultas", Consulta(plan.Folio))).DebeSerCreado()).Texto("folio");

        await (await personal.Actuar($"consultas/{folio}", "apertura", new { })).DebeSerProblema(HttpStatusCode.Conflict, "DIF-plan-no-en-consulta");
    }

    [Fact]
    public async Task Al_abrir_dice_sobre_que_version_y_que_compromisos_se_opina()
    {
        var consulta = await api.ConsultaProgramada();

        var abierta = await api.EnConsulta(consulta, "apertura");

        Assert.Equal(consulta.Compromiso, Assert.Single(abierta.GetProperty("compromisos_folios").EnumerateArray()).GetString());
        var plan = await api.Leido(consulta.Plan.Recurso);
        Assert.Equal(plan.GetProperty("version_en_consulta").GetInt32(), abierta.GetProperty("plan_version").GetInt32());
    }

    [Fact]
    public async Task Al_cerrar_publica_a_quien_no_se_llego()
    {
        var consulta = await api.ConsultaAbierta();
        await Difundida(consulta, "medios");

        var cerrada = await api.EnConsulta(consulta, "cierre");

        var codigos = cerrada.GetProperty("advertencias").EnumerateArray().Select(a => a.Texto("codigo"));
        Assert.Equal(["DIF-F1-publico-sin-difusion", "DIF-F1-publico-sin-difusion"], codigos);
        Assert.Equal(Dia(30), cerrada.Texto("responder_antes_de"));
    }

    [Fact]
    public async Task No_cierra_en_su_ultimo_dia_y_sigue_recibiendo_hasta_que_acaba()
    {
        var consulta = await api.ConsultaAbierta();

        await (await personal.Actuar(consulta.Recurso, "cierre", new { })).DebeSerProblema(HttpStatusCode.Conflict, "DIF-F4-ventana-vigente");
        await api.PropuestaPresentada(consulta);
        await api.AcabaLaVentana(consulta.Folio);
        await (await api.Presentar(consulta)).DebeSerProblema(HttpStatusCode.Conflict, "DIF-F4-fuera-de-ventana");
        Assert.Equal(1, (await api.EnConsulta(consulta, "cierre")).GetProperty("balance").GetProperty("recibidas").GetInt32());
    }

    [Fact]
    public async Task No_concluye_mientras_falte_admitir_o_responder()
    {
        var consulta = await api.ConsultaAbierta();
        var (folio, _) = await api.PropuestaPresentada(consulta);
        await api.ConsultaEnRespuesta(consulta);

        await (await personal.Actuar(consulta.Recurso, "conclusion", new { })).DebeSerProblema(HttpStatusCode.Conflict, "DIF-F3-sin-admision");
        await api.EnPropuesta(folio, "admision", new { });
        await (await personal.Actuar(consulta.Recurso, "conclusion", new { })).DebeSerProblema(HttpStatusCode.Conflict, "DIF-F3-sin-respuesta-razonada");
        await (await personal.Actuar(consulta.Recurso, "publicacion", new { })).DebeSerProblema(HttpStatusCode.Conflict, "DIF-F3-consulta-no-respondida");
    }

    [Fact]
    public async Task Publicada_con_todas_sus_respuestas_el_plan_puede_ajustarse()
    {
        var consulta = await api.ConsultaAbierta();
        var propuesta = await api.PropuestaAdmitida(consulta);
        await (await api.Capturar(consulta, Lote("MTP-01", 1))).DebeSer(HttpStatusCode.OK);
        var papel = (await api.Leido($"propuestas?consulta_folio={consulta.Folio}&lote=MTP-01")).GetProperty("datos")[0].Texto("folio");
        await api.EnPropuesta(papel, "no-admision", new { causa = "ajena_al_plan", explicacion = "Las luminarias son un servicio municipal." });
        await api.ConsultaEnRespuesta(consulta);
        await api.EnPropuesta(propuesta, "respuesta", Respuesta("rechazada"));

        await api.EnConsulta(consulta, "conclusion");
        var publicada = await api.EnConsulta(consulta, "publicacion");

        var balance = publicada.GetProperty("balance");
        Assert.Equal((2, 1, 1, 1, 1), (Cuenta("recibidas"), Cuenta("electronicas"), Cuenta("presenciales"), Cuenta("no_admitidas"), Cuenta("respondidas")));
        Assert.Equal(0, publicada.GetProperty("dias_de_retraso").GetInt32());
        await api.Eventualmente(async () => Assert.Equal("en_ajuste", (await api.Leido(consulta.Plan.Recurso)).Texto("estado")));

        int Cuenta(string miembro) => balance.GetProperty(miembro).GetInt32();
    }

    [Fact]
    public async Task Sus_plazos_y_su_difusion_se_ven_mientras_corre()
    {
        var consulta = await api.ConsultaAbierta();
        await Difundida(consulta, "academia");
        await api.PropuestaPresentada(consulta);

        var plazos = await api.Leido($"{consulta.Recurso}/plazos");

        Assert.Equal((1, 0, true), (plazos.GetProperty("dias_para_cerrar").GetInt32(), plazos.GetProperty("dias_de_retraso").GetInt32(), plazos.GetProperty("recibe_en_linea").GetBoolean()));
        Assert.Equal(1, plazos.GetProperty("balance").GetProperty("por_admitir").GetInt32());
        Assert.Equal(["medios", "sociedad_civil"], plazos.GetProperty("publicos_sin_difusion").EnumerateArray().Select(p => p.GetString()));
    }

    [Fact]
    public async Task La_respuesta_que_no_llega_cuenta_sus_dias_de_retraso()
    {
        var (plan, _) = await api.PlanEnConsulta();
        var plazo = (System.Text.Json.Nodes.JsonObject)System.Text.Json.JsonSerializer.SerializeToNode(Consulta(plan.Folio))!;
        plazo["plazo_respuesta_dias"] = 1;
        var folio = (await (await personal.PostAsJsonAsync("/api/v1/consultas", plazo)).DebeSerCreado()).Texto("folio");
        foreach (var acto in (string[])["apertura", "cierre"]) await api.EnConsulta(new(plan, "", folio), acto);

        // Its clock runs five days ahead, but the day it closed is the database's: nothing is overdue yet.
        await using var adelantado = await api.ConRelojCorrido(TimeSpan.FromDays(5));
        var plazos = await (await adelantado.Cliente.GetAsync($"/api/v1/consultas/{folio}/plazos")).DebeSer(HttpStatusCode.OK);

        Assert.Equal((0, 1), (plazos.GetProperty("dias_de_retraso").GetInt32(), plazos.GetProperty("dias_para_responder").GetInt32()));
    }

    [Theory]
    [InlineData(3)]
    [InlineData(-30)]
    public async Task La_ventana_la_juzga_el_reloj_de_la_base_y_no_el_de_cada_servidor(int dias)
    {
        var consulta = await api.ConsultaAbierta(); // its window ends today
        await using var corrido = await api.ConRelojCorrido(TimeSpan.FromDays(dias));

        var presentada = await (await api.Presentar(consulta, cliente: corrido.Cliente)).DebeSerCreado();

        Assert.Equal(Dia(), presentada.GetProperty("propuesta").Texto("recibida_el"));
        Assert.Equal(Dia(), presentada.GetProperty("propuesta").GetProperty("acto").Texto("fecha"));
    }

    private async Task Difundida(ConsultaDePrueba consulta, string publico)
    {
        var folio = (await (await personal.PostAsJsonAsync("/api/v1/campanas", new { plan_folio = consulta.Plan.Folio, publico, titulo = "Presentación" })).DebeSerCreado()).Texto("folio");
        await (await personal.Actuar($"campanas/{folio}", "acciones", new { tipo = "rueda_de_prensa", realizada_el = Dia(), medio = "Infoem, Metepec" })).DebeSer(HttpStatusCode.OK);
    }
}
