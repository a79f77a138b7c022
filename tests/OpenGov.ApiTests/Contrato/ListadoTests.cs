using System.Net;
using System.Text.Json;
using static OpenGov.ApiTests.Contrato.EscenariosDelContrato;

namespace OpenGov.ApiTests.Contrato;

/// <summary>Lists of documents: walked whole without seeing anything twice, searched as people write.</summary>
public sealed class ListadoTests(OpenGovApi api)
{
    private readonly HttpClient lector = api.SinCuenta();

    [Theory]
    [InlineData("folio")]
    [InlineData("-folio")]
    [InlineData("actualizado_en")]
    [InlineData("-actualizado_en")]
    public async Task Paso_a_paso_se_ve_cada_cosa_una_vez(string orden)
    {
        var sector = $"sector_{Clave().ToLowerInvariant()}";
        var folios = new HashSet<string>();
        foreach (var _ in Enumerable.Range(0, 120)) folios.Add(await api.Organizacion(sector: sector));

        var vistos = new List<string>();
        for (var ruta = $"/api/v1/organizaciones?sector={sector}&limite=7&orden={orden}"; ruta is not null;)
        {
            var respuesta = await lector.GetAsync(ruta);
            var pagina = await respuesta.DebeSer(HttpStatusCode.OK);
            vistos.AddRange(pagina.GetProperty("datos").EnumerateArray().Select(o => o.Texto("folio")));
            var paginacion = pagina.GetProperty("paginacion");
            ruta = paginacion.GetProperty("siguiente").GetString();
            Assert.Equal(ruta is not null, paginacion.GetProperty("hay_mas").GetBoolean());
            Assert.Equal(ruta is null ? [] : [$"<{ruta}>; rel=\"next\""], respuesta.Headers.TryGetValues("Link", out var enlaces) ? enlaces : []);
        }

        Assert.Equal(120, vistos.Count);
        Assert.Equal(folios, [.. vistos]);
        if (orden.EndsWith("folio", StringComparison.Ordinal)) Assert.Equal(orden[0] == '-' ? vistos.OrderDescending(StringComparer.Ordinal) : vistos.Order(StringComparer.Ordinal), vistos);
    }

    [Fact]
    public async Task Lo_que_nace_durante_el_recorrido_no_repite_ni_esconde_lo_que_ya_estaba()
    {
        var sector = $"sector_{Clave().ToLowerInvariant()}";
        var habia = new HashSet<string>();
        foreach (var _ in Enumerable.Range(0, 12)) habia.Add(await api.Organizacion(sector: sector));

        var vistos = new List<string>();
        for (var ruta = $"/api/v1/organizaciones?sector={sector}&limite=5"; ruta is not null;)
        {
            var pagina = await (await lector.GetAsync(ruta)).Leer();
            vistos.AddRange(pagina.GetProperty("datos").EnumerateArray().Select(o => o.Texto("folio")));
            ruta = pagina.GetProperty("paginacion").GetProperty("siguiente").GetString();
            await api.Organizacion(sector: sector);
        }

        Assert.Equal(vistos.Distinct(), vistos);
        Assert.Empty(habia.Except(vistos));
    }

    [Fact]
    public async Task Un_cursor_solo_sirve_para_la_pregunta_que_lo_dio()
    {
        var sector = $"sector_{Clave().ToLowerInvariant()}";
        foreach (var _ in Enumerable.Range(0, 3)) await api.Organizacion(sector: sector);
        var siguiente = (await lector.Leido($"organizaciones?sector={sector}&limite=1")).GetProperty("paginacion").Texto("siguiente");

        var otra = await lector.GetAsync(siguiente.Replace(sector, "academia", StringComparison.Ordinal));

        await otra.DebeSerProblema(HttpStatusCode.BadRequest, "parametro_invalido");
    }

    [Theory]
    [InlineData("comunicacion")]
    [InlineData("COMUNICACIÓN")]
    [InlineData("comunicaciones")]
    [InlineData("observatorios de comunicacion")]
    public async Task Se_busca_como_la_gente_escribe(string texto)
    {
        var sector = $"sector_{Clave().ToLowerInvariant()}";
        var buscada = await api.Organizacion("Observatorio de la Comunicación Pública", sector);
        await api.Organizacion("Colegio de Arquitectos", sector);

        var halladas = (await lector.Leido($"organizaciones?sector={sector}&q={Uri.EscapeDataString(texto)}")).GetProperty("datos").EnumerateArray().Select(o => o.Texto("folio"));

        Assert.Equal([buscada], halladas);
    }

    [Fact]
    public async Task Se_cuenta_solo_cuando_se_pide()
    {
        var sector = $"sector_{Clave().ToLowerInvariant()}";
        foreach (var _ in Enumerable.Range(0, 3)) await api.Organizacion(sector: sector);

        var contada = (await lector.Leido($"organizaciones?sector={sector}&limite=2&incluir=total")).GetProperty("paginacion");
        var sinContar = (await lector.Leido($"organizaciones?sector={sector}&limite=2")).GetProperty("paginacion");

        Assert.Equal(3, contada.GetProperty("total").GetInt32());
        Assert.Equal(JsonValueKind.Null, sinContar.GetProperty("total").ValueKind);
    }

    [Fact]
    public async Task Se_eligen_los_campos_que_se_quieren()
    {
        var folio = await api.Organizacion();

        var una = await lector.Leido($"organizaciones/{folio}?campos=folio,nombre");
        var varias = (await lector.Leido("organizaciones?campos=folio&limite=1")).GetProperty("datos");

        Assert.Equal(["folio", "nombre"], una.EnumerateObject().Select(m => m.Name).Order(StringComparer.Ordinal));
        Assert.Equal(["folio"], varias[0].EnumerateObject().Select(m => m.Name));
    }

    [Fact]
    public async Task La_lista_tambien_se_lee_como_estaba_en_una_fecha()
    {
        var sector = $"sector_{Clave().ToLowerInvariant()}";
        var vieja = await api.Organizacion(sector: sector, fecha: "2019-10-15");
        await api.Organizacion(sector: sector, fecha: "2021-05-01");
        await (await api.Con().Extinguir(vieja, hasta: "2022-01-01", fecha: "2022-01-02")).DebeSer(HttpStatusCode.OK);

        var entonces = (await lector.Leido($"organizaciones?sector={sector}&en_fecha=2020-01-01&incluir=total")).GetProperty("datos");
        var ahora = (await lector.Leido($"organizaciones?sector={sector}")).GetProperty("datos");

        Assert.Equal(vieja, Assert.Single(entonces.EnumerateArray()).Texto("folio"));
        Assert.Equal(1, entonces[0].GetProperty("version").GetInt32());
        Assert.Equal(2, ahora.GetArrayLength());
    }

    [Fact]
    public async Task Los_elementos_tienen_la_forma_del_detalle()
    {
        var sector = $"sector_{Clave().ToLowerInvariant()}";
        var folio = await api.Organizacion(sector: sector);

        var elemento = Assert.Single((await lector.Leido($"organizaciones?sector={sector}")).GetProperty("datos").EnumerateArray());

        Assert.Equal((await lector.Leido($"organizaciones/{folio}")).ToString(), elemento.ToString());
    }
}
