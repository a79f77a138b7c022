namespace OpenGov.ApiTests.Compromisos.Planes;

/// <summary>Several plans side by side, and what passes from one to the next.</summary>
public sealed class PlanesDeVariosCiclosTests(OpenGovApi api)
{
    [Fact]
    public async Task Lo_que_un_plan_dejo_a_medias_lo_continua_el_siguiente_y_ambos_lo_dicen()
    {
        var primero = await api.CompromisoLanzado();
        await api.EnCompromiso(primero.Compromiso, "cierre", new { resultado = "incumplido" });
        var segundo = await api.PlanIniciado();
        var redaccion = EscenariosCompromisos.Redaccion(segundo);
        redaccion["continua_a_folio"] = primero.Compromiso;

        var continuacion = await api.CompromisoEnRedaccion(segundo, redaccion);

        Assert.Equal(primero.Compromiso, (await api.Leido($"compromisos/{continuacion}/linaje")).Texto("continua_a_folio"));
        Assert.Equal(continuacion, Assert.Single((await api.Leido($"compromisos/{primero.Compromiso}/linaje")).GetProperty("continuado_por_folios").EnumerateArray()).GetString());
        Assert.Equal(continuacion, Assert.Single((await api.Leido($"compromisos?continua_a_folio={primero.Compromiso}")).GetProperty("datos").EnumerateArray()).Texto("folio"));
        Assert.Equal("cerrado", (await api.Leido($"compromisos/{primero.Compromiso}")).Texto("estado"));
    }

    [Fact]
    public async Task Solo_se_continua_lo_que_se_lanzo()
    {
        var plan = await api.PlanIniciado();
        var redaccion = EscenariosCompromisos.Redaccion(plan);
        var folio = await api.CompromisoPropuesto(plan);
        redaccion["continua_a_folio"] = await api.CompromisoPropuesto(await api.PlanIniciado());

        var respuesta = await api.PersonalDeCompromisos().Actuar($"compromisos/{folio}", "redaccion", new { redaccion }, HttpMethod.Put);

        await respuesta.DebeSenalarCampo("redaccion/continua_a_folio");
    }

    [Fact]
    public async Task Cada_plan_lleva_sus_propios_folios_y_lo_que_pasa_en_uno_no_toca_al_otro()
    {
        var uno = await api.PlanIniciado();
        var otro = await api.PlanIniciado();
        string[] deUno = [await api.CompromisoPropuesto(uno), await api.CompromisoPropuesto(uno)];
        var deOtro = await api.CompromisoValidado(otro);
        await api.EnCompromiso(deUno[1], "descarte", new { respuesta_razonada = "Ya lo hace otra autoridad, con más recursos." });
        await api.EnPlan(otro, "consulta", new { });

        Assert.Equal([$"{uno.Folio}-C01", $"{uno.Folio}-C02"], deUno);
        Assert.Equal($"{otro.Folio}-C01", deOtro);
        Assert.Equal($"{uno.Folio}-C03", await api.CompromisoPropuesto(uno)); // a discarded folio is never given again
        Assert.Equal(("borrador", "en_consulta"), ((await api.Leido(uno.Recurso)).Texto("estado"), (await api.Leido(otro.Recurso)).Texto("estado")));
        Assert.Equal(3, (await api.Leido($"compromisos?plan_folio={uno.Folio}")).GetProperty("datos").GetArrayLength());
    }

    [Fact]
    public async Task Propuestos_a_la_vez_ninguno_comparte_folio()
    {
        var plan = await api.PlanIniciado();

        var folios = await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => api.CompromisoPropuesto(plan)));

        Assert.Equal(Enumerable.Range(1, 8).Select(n => $"{plan.Folio}-C{n:00}"), folios.Order(StringComparer.Ordinal));
    }
}
