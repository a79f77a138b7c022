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

        foreach (var filtro in (string[])["estado=validado", "municipio=15058", "ods=16.1", "valor_ogp=participacion", "potencial=sustancial", "validable=true", "inicio_desde=2020-04-01", "inicio_hasta=2020-04-01&fin_hasta=2021-09-30", $"responsable_folio={plan.Dependencia}", $"corresponsable_folio={plan.Contraparte}", "q=convivencias"])
            Assert.Equal([folio], await Folios($"plan_folio={plan.Folio}&{filtro}"));
        Assert.Equal(2, (await Folios($"plan_folio={plan.Folio}&tema_clave=inseguridad")).Count);
        Assert.Empty(await Folios($"plan_folio={plan.Folio}&municipio=15106"));
    }

    [Theory]
    [InlineData("inicio_desde=2020-04-02")]
    [InlineData("inicio_hasta=2020-03-31")]
    [InlineData("fin_hasta=2021-09-29")]
    [InlineData("fin_desde=2021-10-01")]
    public async Task Fuera_del_plazo_que_se_pide_no_se_halla(string rango)
    {
        var plan = await api.PlanIniciado();
        await api.CompromisoEnRedaccion(plan);
        await api.CompromisoPropuesto(plan); // has no days yet: it is in no range

        Assert.Empty(await Folios($"plan_folio={plan.Folio}&{rango}"));
    }

    [Theory]
    [InlineData("inicio")]
    [InlineData("-inicio")]
    [InlineData("fin")]
    [InlineData("titulo")]
    [InlineData("-titulo")]
    public async Task Ordenados_se_recorren_de_uno_en_uno_sin_repetir_ni_saltar(string orden)
    {
        var plan = await api.PlanIniciado();
        var (titulos, dias) = ((string[])["Árboles", "agua", "Zonas", "Árboles"], (string[])["2020-05-01", "2020-04-01", "2020-06-01", "2020-05-01"]);
        var esperados = new List<(string Folio, string Titulo, string Dia)> { (await api.CompromisoPropuesto(plan), "escuelas sin violencia", "") };
        foreach (var (titulo, dia) in titulos.Zip(dias))
        {
            var redaccion = EscenariosCompromisos.Redaccion(plan);
            (redaccion["titulo"], redaccion["plazo"]) = (titulo, new System.Text.Json.Nodes.JsonObject { ["inicio"] = dia, ["fin"] = dia });
            esperados.Add((await api.CompromisoEnRedaccion(plan, redaccion), titulo.Replace("Á", "a", StringComparison.Ordinal).ToLowerInvariant(), dia));
        }

        var vistos = new List<string>();
        for (var ruta = $"/api/v1/compromisos?plan_folio={plan.Folio}&orden={orden}&limite=1"; ruta is not null;)
        {
            var pagina = await (await api.SinCuenta().GetAsync(ruta)).DebeSer(HttpStatusCode.OK);
            vistos.Add(Assert.Single(pagina.GetProperty("datos").EnumerateArray()).Texto("folio"));
            ruta = pagina.GetProperty("paginacion").GetProperty("siguiente").GetString();
        }

        var enOrden = esperados.OrderBy(e => orden.EndsWith("titulo", StringComparison.Ordinal) ? e.Titulo : e.Dia, StringComparer.Ordinal).ThenBy(e => e.Folio, StringComparer.Ordinal).Select(e => e.Folio);
        Assert.Equal(orden[0] == '-' ? enOrden.Reverse() : enOrden, vistos);
    }

    [Fact]
    public async Task Lo_mas_parecido_a_lo_que_se_busca_va_primero()
    {
        var plan = await api.PlanIniciado();
        var (poco, mucho) = (EscenariosCompromisos.Redaccion(plan), EscenariosCompromisos.Redaccion(plan));
        poco["poblacion"] = "Quienes usan la biblioteca.";
        mucho["poblacion"] = "Bibliotecas, bibliotecas públicas y bibliotecas escolares.";
        var (primero, segundo) = (await api.CompromisoEnRedaccion(plan, poco), await api.CompromisoEnRedaccion(plan, mucho));

        Assert.Equal([segundo, primero], await Folios($"plan_folio={plan.Folio}&q=biblioteca&orden=relevancia"));
        Assert.Equal([primero, segundo], await Folios($"plan_folio={plan.Folio}&q=BIBLIOTECAS"));
    }

    [Fact]
    public async Task Sin_busqueda_no_hay_relevancia_que_medir()
    {
        var problema = await (await api.SinCuenta().GetAsync("/api/v1/compromisos?orden=relevancia")).DebeSerProblema(HttpStatusCode.BadRequest, "parametro_invalido");

        Assert.Equal("?orden", problema.GetProperty("errores")[0].Texto("puntero"));
    }

    [Fact]
    public async Task La_lista_como_estaba_un_dia_se_filtra_por_lo_que_decia_ese_dia()
    {
        var plan = await api.PlanIniciado();
        var redaccion = EscenariosCompromisos.Redaccion(plan);
        var cuerpo = new { plan_folio = plan.Folio, tema_clave = "inseguridad", redaccion, fecha = "2020-02-01" };
        var folio = (await (await api.PersonalDeCompromisos().PostAsync("/api/v1/compromisos", System.Net.Http.Json.JsonContent.Create(cuerpo))).DebeSerCreado()).Texto("folio");
        redaccion["municipios"] = new System.Text.Json.Nodes.JsonArray("15106");
        await api.EnCompromiso(folio, "redaccion", new { redaccion, fecha = "2020-03-01" }, HttpMethod.Put);

        Assert.Equal([folio], await Folios($"plan_folio={plan.Folio}&municipio=15058&en_fecha=2020-02-29&q=convivencia"));
        Assert.Empty(await Folios($"plan_folio={plan.Folio}&municipio=15058&en_fecha=2020-03-01"));
        Assert.Equal([folio], await Folios($"plan_folio={plan.Folio}&municipio=15106&en_fecha=2020-03-01&orden=-inicio"));
        Assert.Empty(await Folios($"plan_folio={plan.Folio}&municipio=15058"));
        Assert.Empty(await Folios($"plan_folio={plan.Folio}&en_fecha=2020-01-31"));
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
