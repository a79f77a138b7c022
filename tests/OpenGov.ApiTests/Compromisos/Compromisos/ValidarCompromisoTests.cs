using System.Net;

namespace OpenGov.ApiTests.Compromisos.Compromisos;

public sealed class ValidarCompromisoTests(OpenGovApi api)
{
    [Fact]
    public async Task Completo_se_valida()
    {
        var plan = await api.PlanIniciado();
        var folio = await api.CompromisoEnRedaccion(plan);

        var validado = await api.EnCompromiso(folio, "validacion", new { });

        Assert.Equal("validado", validado.Texto("estado"));
        Assert.True(validado.GetProperty("ficha_smart").GetProperty("validable").GetBoolean());
    }

    [Fact]
    public async Task Incompleto_se_dice_todo_lo_que_falta_con_la_regla_y_el_lugar()
    {
        var plan = await api.PlanIniciado();
        var redaccion = EscenariosCompromisos.Redaccion(plan);
        redaccion.Remove("responsable");
        redaccion["indicadores"]![0]!["formula"] = null;
        redaccion["metas"]![0]!["peso"] = 30;
        var folio = await api.CompromisoEnRedaccion(plan, redaccion);

        var respuesta = await api.PersonalDeCompromisos().Actuar($"compromisos/{folio}", "validacion", new { });

        var problema = await respuesta.DebeSerProblema(HttpStatusCode.UnprocessableEntity, "COM-C2-redaccion-incompleta");
        Assert.Equal(
            [("SMART-E1", "#/redaccion/responsable"), ("SMART-V2", "#/redaccion/indicadores/0/formula"), ("COM-C3-pesos-de-metas", "#/redaccion/metas"), ("COM-C3-peso-de-meta", "#/redaccion/metas/0/peso")],
            problema.GetProperty("errores").EnumerateArray().Select(e => (e.Texto("codigo"), e.Texto("puntero"))));
        Assert.Equal("en_redaccion", (await api.Leido($"compromisos/{folio}")).Texto("estado"));
    }

    [Fact]
    public async Task Sin_haberlo_redactado_no_se_valida()
    {
        var folio = await api.CompromisoPropuesto(await api.PlanIniciado());

        var respuesta = await api.PersonalDeCompromisos().Actuar($"compromisos/{folio}", "validacion", new { });

        await respuesta.DebeSerProblema(HttpStatusCode.Conflict, "COM-C2-compromiso-sin-redactar");
    }

    [Fact]
    public async Task Descartarlo_exige_razones_y_se_publican()
    {
        var folio = await api.CompromisoPropuesto(await api.PlanIniciado());

        var corta = await api.PersonalDeCompromisos().Actuar($"compromisos/{folio}", "descarte", new { respuesta_razonada = "No procede." });
        var descartado = await api.EnCompromiso(folio, "descarte", new { respuesta_razonada = "El programa federal ya lo financia en las mismas escuelas." });

        await corta.DebeSerProblema(HttpStatusCode.UnprocessableEntity, "COM-C2-sin-respuesta-razonada");
        Assert.Equal("El programa federal ya lo financia en las mismas escuelas.", descartado.Texto("respuesta_razonada"));
    }
}
