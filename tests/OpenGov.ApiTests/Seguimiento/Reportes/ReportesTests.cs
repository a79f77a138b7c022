using System.Net;
using System.Net.Http.Json;
using OpenGov.ApiTests.Compromisos;
using static OpenGov.ApiTests.Seguimiento.EscenariosSeguimiento;

namespace OpenGov.ApiTests.Seguimiento.Reportes;

public sealed class ReportesTests(OpenGovApi api)
{
    [Fact]
    public async Task Lo_reportado_se_declara_se_valida_y_no_se_verifica()
    {
        var plan = await api.PlanLanzado();
        var folio = await api.ReporteEnviado(plan, "2020-T2", "2020-07-10", ("A1", 50, []));

        await En(folio, "revision");
        await En(folio, "validacion");

        var avance = await api.Avance(plan);
        Assert.Equal((20m, 20m, 0m, 20m), (Valor("declarado"), Valor("validado"), Valor("verificado"), Valor("discrepancia")));
        await api.Eventualmente(async () => Assert.Equal(20m, (await api.Leido($"compromisos/{plan.Compromiso}")).GetProperty("avance").GetProperty("declarado").GetDecimal()));

        decimal Valor(string miembro) => avance.GetProperty(miembro).GetDecimal();
    }

    [Fact]
    public async Task Observado_se_reescribe_y_se_envia_de_nuevo()
    {
        var plan = await api.PlanLanzado();
        var folio = await api.ReporteEnviado(plan, "2020-T2", "2020-07-10", ("A1", 50, []));
        await En(folio, "revision");
        await En(folio, "observaciones", new { texto = "Faltan los planteles de Metepec.", fecha = "2020-07-20" });

        var cuerpo = new { avances = new[] { new { actividad = "A1", porcentaje = 30, descripcion = "Sin Metepec.", evidencias_folios = Array.Empty<string>() } }, dificultades = new[] { new { codigo = "coordinacion", texto = "Falta Metepec." } }, fecha = "2020-07-22" };
        await (await api.Responsable().Actuar($"reportes/{folio}", "", cuerpo, HttpMethod.Put)).DebeSer(HttpStatusCode.OK);
        await (await api.StlPorElResponsable().Actuar($"reportes/{folio}", "envio", new { fecha = "2020-07-22" })).DebeSer(HttpStatusCode.OK);

        Assert.Equal(12m, (await api.Avance(plan)).GetProperty("declarado").GetDecimal());
        Assert.Equal(20m, (await api.Avance(plan, "?en_fecha=2020-07-21")).GetProperty("declarado").GetDecimal());
    }

    [Fact]
    public async Task El_borrador_solo_lo_ve_quien_reporta()
    {
        var plan = await api.PlanLanzado();
        var propio = api.Con($"seguimiento:reportar:{plan.Compromiso}");
        var folio = (await (await propio.PostAsJsonAsync($"/api/v1/compromisos/{plan.Compromiso}/reportes", Reporte("2020-T2", "2020-07-10", ("A1", 50, [])))).DebeSerCreado()).Texto("folio");

        Assert.Equal(HttpStatusCode.NotFound, (await api.SinCuenta().GetAsync($"/api/v1/reportes/{folio}")).StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, (await api.Con("seguimiento:reportar:OTRO-PAL1-C01").GetAsync($"/api/v1/reportes/{folio}")).StatusCode);
        await (await propio.GetAsync($"/api/v1/reportes/{folio}")).DebeSer(HttpStatusCode.OK);
        await (await propio.Actuar($"reportes/{folio}", "envio", new { fecha = "2020-07-10" })).DebeSerProblema(HttpStatusCode.Conflict, "SEG-fecha-de-parte");
        await (await api.StlPorElResponsable().Actuar($"reportes/{folio}", "envio", new { fecha = "2020-07-10" })).DebeSer(HttpStatusCode.OK);
        await (await api.SinCuenta().GetAsync($"/api/v1/reportes/{folio}")).DebeSer(HttpStatusCode.OK);
    }

    [Fact]
    public async Task Un_token_acotado_a_un_compromiso_no_reporta_otro()
    {
        var respuesta = await api.Con("seguimiento:reportar:EDOMEX-PAL1-C02").PostAsJsonAsync("/api/v1/compromisos/EDOMEX-PAL1-C01/reportes", Reporte("2020-T2", "2020-07-10"));

        await respuesta.DebeSerProblema(HttpStatusCode.Forbidden, "alcance_insuficiente");
    }

    [Fact]
    public async Task Hay_un_reporte_por_compromiso_y_periodo()
    {
        var plan = await api.PlanLanzado();
        await api.ReporteEnviado(plan, "2020-T2", "2020-07-10", ("A1", 50, []));

        var repetido = await api.Responsable().PostAsJsonAsync($"/api/v1/compromisos/{plan.Compromiso}/reportes", Reporte("2020-T2", "2020-07-11", ("A1", 60, [])));

        await repetido.DebeSerProblema(HttpStatusCode.Conflict, "ya_existe");
    }

    [Fact]
    public async Task Al_cien_por_ciento_con_evidencia_y_atrasado_con_dificultades()
    {
        var plan = await api.PlanLanzado();
        var sinEvidencia = await Abierto(plan, Reporte("2020-T2", "2020-07-10", ("A1", 100, [])));
        var sinDificultades = await Abierto(plan, new
        {
            periodo = "2020-T3", fecha = "2020-10-05", avances = new[] { new { actividad = "A1", porcentaje = 10, descripcion = "Poco.", evidencias_folios = Array.Empty<string>() } },
        });

        await (await api.StlPorElResponsable().Actuar($"reportes/{sinEvidencia}", "envio", new { fecha = "2020-07-10" })).DebeSerProblema(HttpStatusCode.UnprocessableEntity, "SEG-R2-sin-evidencia");
        await (await api.StlPorElResponsable().Actuar($"reportes/{sinDificultades}", "envio", new { fecha = "2020-10-05" })).DebeSerProblema(HttpStatusCode.UnprocessableEntity, "SEG-R1-sin-dificultades");
    }

    [Fact]
    public async Task Un_reporte_mal_formado_dice_donde()
    {
        var plan = await api.PlanLanzado();

        var respuesta = await api.Responsable().PostAsJsonAsync($"/api/v1/compromisos/{plan.Compromiso}/reportes", Reporte("segundo", "2020-07-10", ("A1", 101, ["ev"])));
        var ajena = await api.Responsable().PostAsJsonAsync($"/api/v1/compromisos/{plan.Compromiso}/reportes", Reporte("2020-T2", "2020-07-10", ("A9", 10, [])));
        var fuera = await api.Responsable().PostAsJsonAsync($"/api/v1/compromisos/{plan.Compromiso}/reportes", Reporte("2019-T4", "2020-07-10", ("A1", 10, [])));

        var nulo = await api.Responsable().PostAsJsonAsync($"/api/v1/compromisos/{plan.Compromiso}/reportes", new { periodo = "2020-T2", avances = new object?[] { null }, dificultades = new object?[] { null } });

        foreach (var campo in new[] { "avances/0", "dificultades/0" }) await nulo.DebeSenalarCampo(campo);
        foreach (var campo in new[] { "periodo", "avances/0/porcentaje", "avances/0/evidencias_folios/0" }) await respuesta.DebeSenalarCampo(campo);
        await ajena.DebeSerProblema(HttpStatusCode.UnprocessableEntity, "SEG-actividad-ajena");
        await fuera.DebeSerProblema(HttpStatusCode.UnprocessableEntity, "SEG-R0-periodo-ajeno");
    }

    [Fact]
    public async Task Rechazarlo_dice_por_que()
    {
        var plan = await api.PlanLanzado();
        var folio = await api.ReporteEnviado(plan, "2020-T2", "2020-07-10", ("A1", 50, []));
        await En(folio, "revision");

        await (await api.Revisor().Actuar($"reportes/{folio}", "rechazo", new { fecha = "2020-07-20" })).DebeSerProblema(HttpStatusCode.UnprocessableEntity, "SEG-rechazo-sin-motivo");
        await (await api.Responsable().Actuar($"reportes/{folio}", "validacion", new { })).DebeSerProblema(HttpStatusCode.Forbidden, "alcance_insuficiente");
        await En(folio, "rechazo", new { motivo = "Reporta otra escuela.", fecha = "2020-07-20" });

        // It spoke, and what it said stays said: it is not silence, and nobody validated it (docs/adr/0059).
        var periodo = (await api.Leido($"compromisos/{plan.Compromiso}/calendario")).GetProperty("periodos").EnumerateArray().Single(p => p.GetProperty("reporte_folio").ValueEquals(folio));
        Assert.Equal("entregado", periodo.Texto("estado"));
        var avance = await api.Avance(plan);
        Assert.Equal((20m, 0m, 0m), (avance.GetProperty("declarado").GetDecimal(), avance.GetProperty("validado").GetDecimal(), avance.GetProperty("verificado").GetDecimal()));
    }

    private async Task<string> Abierto(PlanLanzado plan, object reporte) =>
        (await (await api.Responsable().PostAsJsonAsync($"/api/v1/compromisos/{plan.Compromiso}/reportes", reporte)).DebeSerCreado()).Texto("folio");

    private async Task En(string folio, string acto, object? cuerpo = null) =>
        await (await api.Revisor().Actuar($"reportes/{folio}", acto, cuerpo ?? new { fecha = "2020-07-15" })).DebeSer(HttpStatusCode.OK);
}
