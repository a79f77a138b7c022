using System.IO.Compression;
using System.Net;
using System.Text.Json;

namespace OpenGov.ApiTests.Compromisos.Intercambio;

public sealed class ExportarPlanTests(OpenGovApi api)
{
    [Theory]
    [InlineData("json", "application/json")]
    [InlineData("csv", "application/zip")]
    public async Task Exportar_y_volver_a_importar_no_cambia_nada(string formato, string tipo)
    {
        var (plan, _) = await api.PlanEnConsulta(); // its wording is closed: any change at all would be refused
        var antes = await api.Versiones(plan);

        var reporte = await api.Importado(plan, EscenariosIntercambio.Contenido(await api.Exportado(plan, formato), tipo));

        Assert.Empty(reporte.Faltas());
        Assert.Equal(1, reporte.Cuantos("sin_cambio"));
        Assert.Equal(0, reporte.Cuantos("nuevos") + reporte.Cuantos("cambiados") + reporte.Cuantos("con_faltas"));
        Assert.Equal(antes, await api.Versiones(plan));
    }

    [Fact]
    public async Task En_JSON_va_el_plan_y_cada_compromiso_como_la_API_lo_escribe()
    {
        var plan = await api.PlanIniciado();
        var folio = await api.CompromisoValidado(plan);

        var exportado = JsonSerializer.Deserialize<JsonElement>(await api.Exportado(plan, "json"));
        var compromiso = Assert.Single(exportado.GetProperty("compromisos").EnumerateArray());

        Assert.Equal(plan.Folio, exportado.GetProperty("plan").Texto("folio"));
        Assert.Equal("validado", compromiso.Texto("estado"));
        Assert.Equal((await api.Leido($"compromisos/{folio}")).GetProperty("redaccion").ToString(), compromiso.GetProperty("redaccion").ToString());
    }

    [Fact]
    public async Task En_CSV_va_una_tabla_por_archivo_con_las_columnas_del_contrato()
    {
        var plan = await api.PlanIniciado();
        var folio = await api.CompromisoValidado(plan);

        using var zip = new ZipArchive(new MemoryStream(await api.Exportado(plan, "csv")));

        Assert.Equal(
            ["actividades.csv", "autores.csv", "cambios.csv", "compromisos.csv", "corresponsables.csv", "indicadores.csv", "medios_de_actividades.csv", "medios_de_indicadores.csv", "metas.csv", "riesgos.csv", "valores_ogp.csv"],
            zip.Entries.Select(e => e.Name).Order(StringComparer.Ordinal));
        using var metas = new StreamReader(zip.GetEntry("metas.csv")!.Open());
        Assert.Equal($"compromiso,orden,titulo,limite,peso\r\n{folio},1,Treinta comités instalados,2020-09-30,40\r\n{folio},2,Registro público en operación,2021-09-30,60\r\n", await metas.ReadToEndAsync());
    }

    [Fact]
    public async Task Quien_ya_la_tiene_no_la_vuelve_a_recibir_hasta_que_algo_cambia()
    {
        var plan = await api.PlanIniciado();
        await api.CompromisoPropuesto(plan);
        var primera = await api.SinCuenta().GetAsync($"/api/v1/planes/{plan.Folio}/exportacion");
        var cliente = api.SinCuenta();
        cliente.DefaultRequestHeaders.TryAddWithoutValidation("If-None-Match", primera.Headers.ETag!.ToString());

        Assert.Equal(HttpStatusCode.NotModified, (await cliente.GetAsync($"/api/v1/planes/{plan.Folio}/exportacion")).StatusCode);
        await api.CompromisoPropuesto(plan);
        Assert.Equal(HttpStatusCode.OK, (await cliente.GetAsync($"/api/v1/planes/{plan.Folio}/exportacion")).StatusCode);
    }

    [Fact]
    public async Task Lo_que_no_existe_no_se_exporta()
    {
        await (await api.SinCuenta().GetAsync("/api/v1/planes/NO-EXISTE/exportacion")).DebeSerProblema(HttpStatusCode.NotFound, "no_existe");
        await (await api.SinCuenta().GetAsync("/api/v1/planes/NO-EXISTE/exportacion?formato=xlsx")).DebeSerProblema(HttpStatusCode.BadRequest, "parametro_invalido");
    }
}
