using System.Net;

namespace OpenGov.ApiTests.Contrato;

/// <summary>A list that cannot use a parameter says which one; it never answers something else instead.</summary>
public sealed class ListasTests(OpenGovApi api)
{
    private readonly HttpClient lector = api.Con();

    [Theory]
    [InlineData("color", "color=azul")]
    [InlineData("limite", "limite=0")]
    [InlineData("limite", "limite=201")]
    [InlineData("limite", "limite=diez")]
    [InlineData("limite", "limite=1&limite=2")]
    [InlineData("orden", "orden=x")]
    [InlineData("cursor", "cursor=x")]
    [InlineData("cursor", "cursor=eyJmb2xpbyI6IkEifQ")]
    [InlineData("incluir", "incluir=todo")]
    [InlineData("campos", "campos=inventado")]
    [InlineData("en_fecha", "en_fecha=ayer")]
    [InlineData("en_fecha", "en_fecha=2026-02-30")]
    [InlineData("conocido_en", "conocido_en=ayer")]
    [InlineData("conocido_en", "conocido_en=5")]
    [InlineData("q", "q=%00")]
    public async Task Un_parametro_que_no_sirve_se_rechaza_por_su_nombre(string parametro, string consulta) =>
        await Listas().Juzgar(async lista => await DebeSenalar(await lector.GetAsync($"{lista.Camino}?{consulta}"), parametro));

    [Fact]
    public async Task Un_filtro_con_caracteres_de_control_se_rechaza_por_su_nombre() =>
        await Listas().Juzgar(async lista =>
        {
            foreach (var filtro in Filtros(lista)) await DebeSenalar(await lector.GetAsync($"{lista.Camino}?{filtro}=a%00b"), filtro);
        });

    [Fact]
    public async Task Lo_que_el_contrato_llama_opcional_se_puede_omitir() =>
        await api.Todas().Where(o => o.Metodo == HttpMethod.Get && EnLaConsulta(o).Any()).Juzgar(async lectura =>
        {
            var respuesta = await lector.GetAsync(lectura.Camino);
            if (respuesta.IsSuccessStatusCode) return;

            var texto = await respuesta.Content.ReadAsStringAsync();
            Assert.DoesNotContain(EnLaConsulta(lectura), p => texto.Contains($"\"?{p.Texto("name")}\"", StringComparison.Ordinal) && !p.TryGetProperty("required", out _));
        });

    [Theory]
    [InlineData("CapturarPropuestasDeCsv", "lote", "consentimiento_version")]
    [InlineData("CapturarAdhesionesDeCsv", "lote", "consentimiento_folio")]
    [InlineData("ConsultarConsistencia", "desde")]
    public void Lo_que_hay_que_decir_en_la_direccion_se_declara_obligatorio(string operacion, params string[] parametros) =>
        Assert.Equal(parametros, EnLaConsulta(api.Todas().Single(o => o.Nombre == operacion)).Where(p => p.TryGetProperty("required", out var pedido) && pedido.GetBoolean()).Select(p => p.Texto("name")));

    private static IEnumerable<System.Text.Json.JsonElement> EnLaConsulta(Operacion operacion) => operacion.Parametros.Where(p => p.Texto("in") == "query");

    [Fact]
    public async Task Cada_filtro_ofrecido_se_puede_usar() =>
        await Listas().Juzgar(async lista =>
        {
            foreach (var filtro in Filtros(lista)) await (await lector.GetAsync($"{lista.Camino}?{filtro}={(EsDia(lista, filtro) ? "2026-01-01" : "nada-con-este-valor")}&limite=1")).DebeSer(HttpStatusCode.OK);
        });

    [Fact]
    public async Task Un_dia_que_no_lo_es_se_rechaza_por_su_nombre() =>
        await Listas().Where(l => Filtros(l).Any(f => EsDia(l, f))).Juzgar(async lista =>
        {
            foreach (var filtro in Filtros(lista).Where(f => EsDia(lista, f))) await DebeSenalar(await lector.GetAsync($"{lista.Camino}?{filtro}=31/12/2026"), filtro);
        });

    [Fact]
    public async Task Cada_orden_ofrecido_se_puede_usar() =>
        await Listas().Where(l => Ordenes(l).Any()).Juzgar(async lista =>
        {
            foreach (var orden in Ordenes(lista)) await (await lector.GetAsync($"{lista.Camino}?orden={orden}&limite=1{(orden == "relevancia" ? "&q=gobierno" : "")}")).DebeSer(HttpStatusCode.OK);
        });

    [Fact]
    public async Task Toda_lista_de_documentos_se_lee_tambien_como_estaba() =>
        await Listas().Where(l => l.Parametros.Any(p => p.Texto("name") == "en_fecha")).Juzgar(async lista =>
        {
            var pagina = await (await lector.GetAsync($"{lista.Camino}?en_fecha=1990-01-01&incluir=total")).DebeSer(HttpStatusCode.OK);

            Assert.Empty(pagina.GetProperty("datos").EnumerateArray());
            Assert.Equal(0, pagina.GetProperty("paginacion").GetProperty("total").GetInt32());
        });

    private IEnumerable<Operacion> Listas() => api.Todas().Where(o => o.EsLista && !o.Plantilla.Contains('{', StringComparison.Ordinal));

    private static IEnumerable<string> Filtros(Operacion lista) => lista.Parametros.Where(p => p.Texto("in") == "query").Select(p => p.Texto("name"))
        .Except(["limite", "cursor", "orden", "q", "incluir", "campos", "en_fecha", "conocido_en"]);

    private static bool EsDia(Operacion lista, string filtro) => lista.Parametros.Single(p => p.Texto("name") == filtro).GetProperty("schema").TryGetProperty("format", out var formato) && formato.GetString() == "date";

    private static IEnumerable<string> Ordenes(Operacion lista) => lista.Parametros.Where(p => p.Texto("name") == "orden").Select(p => p.GetProperty("schema"))
        .Where(e => e.TryGetProperty("enum", out _)).SelectMany(e => e.GetProperty("enum").EnumerateArray()).Select(o => o.GetString()!);

    private static async Task DebeSenalar(HttpResponseMessage respuesta, string parametro)
    {
        var problema = await respuesta.DebeSerProblema(HttpStatusCode.BadRequest, "parametro_invalido");
        Assert.Equal($"?{parametro}", Assert.Single(problema.GetProperty("errores").EnumerateArray().Select(e => e.Texto("puntero"))));
    }
}
