using System.Net;
using System.Text.Json;

namespace OpenGov.ApiTests.Compromisos.Compromisos;

public sealed class ContarCompromisosTests(OpenGovApi api)
{
    [Fact]
    public async Task Cuenta_cada_valor_de_lo_que_cumple_los_filtros()
    {
        var plan = await api.PlanIniciado();
        await api.CompromisoValidado(plan);
        await api.CompromisoEnRedaccion(plan);
        await api.CompromisoPropuesto(plan);

        var todos = await Contados($"plan_folio={plan.Folio}");
        var validados = await Contados($"plan_folio={plan.Folio}&estado=validado&q=secundarias&inicio_desde=2020-01-01");

        Assert.Equal(3, todos.GetProperty("total").GetInt32());
        Assert.Equal([("en_redaccion", 1), ("propuesto", 1), ("validado", 1)], Valores(todos, "estado"));
        Assert.Equal([("16.1", 2), ("4.a", 2)], Valores(todos, "ods"));
        Assert.Equal([(plan.Dependencia, 2)], Valores(todos, "responsable_folio"));
        Assert.Equal(1, validados.GetProperty("total").GetInt32());
        Assert.Equal([("validado", 1)], Valores(validados, "estado"));
        Assert.Equal([("15058", 1)], Valores(validados, "municipio"));
    }

    [Fact]
    public async Task Cuenta_lo_mismo_que_la_lista_tambien_como_estaba_un_dia()
    {
        var plan = await api.PlanIniciado();
        await api.CompromisoValidado(plan);

        var hoy = (await api.Leido($"compromisos?plan_folio={plan.Folio}&incluir=total")).GetProperty("paginacion").GetProperty("total").GetInt32();

        Assert.Equal(hoy, (await Contados($"plan_folio={plan.Folio}")).GetProperty("total").GetInt32());
        Assert.Equal(0, (await Contados($"plan_folio={plan.Folio}&en_fecha=2001-01-01")).GetProperty("total").GetInt32());
    }

    [Fact]
    public async Task Donde_no_hay_nada_estan_los_miembros_sin_valores()
    {
        var nada = await Contados("plan_folio=NO-EXISTE");

        Assert.Equal(0, nada.GetProperty("total").GetInt32());
        Assert.All(nada.GetProperty("miembros").EnumerateArray().ToList(), m => Assert.Empty(m.GetProperty("valores").EnumerateArray()));
        Assert.Contains("estado", nada.GetProperty("miembros").EnumerateArray().Select(m => m.Texto("miembro")));
    }

    [Theory]
    [InlineData("color=azul", "?color")]
    [InlineData("limite=5", "?limite")]
    [InlineData("fin_hasta=pronto", "?fin_hasta")]
    public async Task Un_parametro_que_no_sirve_se_rechaza_por_su_nombre(string consulta, string puntero)
    {
        var problema = await (await api.SinCuenta().GetAsync($"/api/v1/compromisos/facetas?{consulta}")).DebeSerProblema(HttpStatusCode.BadRequest, "parametro_invalido");

        Assert.Equal(puntero, problema.GetProperty("errores")[0].Texto("puntero"));
    }

    private Task<JsonElement> Contados(string consulta) => api.Leido($"compromisos/facetas?{consulta}");

    private static IEnumerable<(string Valor, int Total)> Valores(JsonElement contados, string miembro) =>
        contados.GetProperty("miembros").EnumerateArray().Single(m => m.Texto("miembro") == miembro).GetProperty("valores").EnumerateArray().Select(v => (v.Texto("valor"), v.GetProperty("total").GetInt32()));
}
