using System.Net;

namespace OpenGov.ApiTests.Compromisos.Compromisos;

public sealed class ListarCompromisosTests(OpenGovApi api)
{
    [Fact]
    public async Task Se_buscan_por_lo_que_una_persona_pregunta()
    {
        var plan = await api.PlanIniciado();
        var folio = await api.CompromisoValidado(plan);
        await api.CompromisoPropuesto(plan);

        foreach (var filtro in (string[])["estado=validado", "municipio=15058", "ods=16.1", "valor_ogp=participacion", $"responsable_folio={plan.Dependencia}", $"corresponsable_folio={plan.Contraparte}", "q=convivencias"])
            Assert.Equal([folio], await Folios($"plan_folio={plan.Folio}&{filtro}"));
        Assert.Equal(2, (await Folios($"plan_folio={plan.Folio}&tema_clave=inseguridad")).Count);
        Assert.Empty(await Folios($"plan_folio={plan.Folio}&municipio=15106"));
    }

    [Fact]
    public async Task Un_filtro_que_no_existe_se_rechaza_con_su_nombre()
    {
        var respuesta = await api.SinCuenta().GetAsync("/api/v1/compromisos?color=azul");

        var problema = await respuesta.DebeSerProblema(HttpStatusCode.BadRequest, "parametro_invalido");
        Assert.Equal("?color", problema.GetProperty("errores")[0].Texto("puntero"));
    }

    [Fact]
    public async Task Cada_acto_deja_una_version_que_se_puede_volver_a_leer()
    {
        var folio = await api.CompromisoValidado(await api.PlanIniciado());

        var versiones = await api.Leido($"compromisos/{folio}/versiones");
        var primera = await api.Leido($"compromisos/{folio}/versiones/1");

        Assert.Equal(["ValidarCompromiso", "RedactarCompromiso", "ProponerCompromiso"], versiones.GetProperty("datos").EnumerateArray().Select(v => v.GetProperty("acto").Texto("operacion")));
        Assert.Equal("propuesto", primera.Texto("estado"));
    }

    [Fact]
    public async Task Se_lee_como_estaba_en_un_dia()
    {
        var plan = await api.PlanIniciado();
        var folio = await api.CompromisoPropuesto(plan);

        var antes = await api.SinCuenta().GetAsync($"/api/v1/compromisos/{folio}?en_fecha=2001-01-01");

        await antes.DebeSerProblema(HttpStatusCode.NotFound, "no_existe");
    }

    private async Task<List<string>> Folios(string consulta) =>
        [.. (await api.Leido($"compromisos?{consulta}")).GetProperty("datos").EnumerateArray().Select(c => c.Texto("folio"))];
}
