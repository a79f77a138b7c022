using System.Buffers.Text;
using System.Net;
using System.Text;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.WebUtilities;

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
            foreach (var filtro in Filtros(lista)) await (await lector.GetAsync($"{lista.Camino}?{filtro}={Valor(lista, filtro)}&limite=1")).DebeSer(HttpStatusCode.OK);
        });

    [Fact]
    public async Task Un_dia_que_no_lo_es_se_rechaza_por_su_nombre() =>
        await Listas().Where(l => Filtros(l).Any(f => EsDia(l, f))).Juzgar(async lista =>
        {
            foreach (var filtro in Filtros(lista).Where(f => EsDia(lista, f))) await DebeSenalar(await lector.GetAsync($"{lista.Camino}?{filtro}=31/12/2026"), filtro);
        });

    [Fact]
    public async Task Un_valor_que_el_miembro_no_puede_tener_se_rechaza_y_se_dice_cuales_si() =>
        await Listas().Where(l => Filtros(l).Any(f => Valores(l, f).Any())).Juzgar(async lista =>
        {
            foreach (var filtro in Filtros(lista).Where(f => Valores(lista, f).Any()))
            {
                var problema = await DebeSenalar(await lector.GetAsync($"{lista.Camino}?{filtro}=inventado"), filtro);
                Assert.Contains(Valores(lista, filtro).First(), problema.Texto("detail"), StringComparison.Ordinal);
            }
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

    [Theory]
    [InlineData("-actualizado_en", "x")]
    [InlineData("-actualizado_en", "\0")]
    [InlineData("relevancia", "mucha")]
    [InlineData("folio", "\0")]
    public async Task Un_cursor_al_que_le_cambiaron_la_llave_no_es_de_esta_consulta(string orden, string llave)
    {
        foreach (var _ in Enumerable.Range(0, 2)) await api.Organizacion();
        var pregunta = $"/api/v1/organizaciones?limite=1&orden={orden}{(orden == "relevancia" ? "&q=instituto" : "")}";
        var siguiente = (await (await lector.GetAsync(pregunta)).DebeSer(HttpStatusCode.OK)).GetProperty("paginacion").Texto("siguiente");
        var cursor = JsonNode.Parse(Base64Url.DecodeFromChars(QueryHelpers.ParseQuery(new Uri(siguiente).Query)["cursor"].ToString()))!;
        cursor[orden == "folio" ? "folio" : "key"] = llave;

        await DebeSenalar(await lector.GetAsync($"{pregunta}&cursor={Base64Url.EncodeToString(Encoding.UTF8.GetBytes(cursor.ToJsonString()))}"), "cursor");
    }

    private IEnumerable<Operacion> Listas() => api.Todas().Where(o => o.EsLista && !o.Plantilla.Contains('{', StringComparison.Ordinal));

    private static IEnumerable<string> Filtros(Operacion lista) => lista.Parametros.Where(p => p.Texto("in") == "query").Select(p => p.Texto("name"))
        .Except(["limite", "cursor", "orden", "q", "incluir", "campos", "en_fecha", "conocido_en"]);

    private static bool EsDia(Operacion lista, string filtro) => lista.Parametros.Single(p => p.Texto("name") == filtro).GetProperty("schema").TryGetProperty("format", out var formato) && formato.GetString() == "date";

    private static string Valor(Operacion lista, string filtro) => EsDia(lista, filtro) ? "2026-01-01" : Valores(lista, filtro).FirstOrDefault("nada-con-este-valor");

    private static IEnumerable<string> Valores(Operacion lista, string filtro) =>
        lista.Parametros.Single(p => p.Texto("name") == filtro).GetProperty("schema").TryGetProperty("enum", out var valores) ? valores.EnumerateArray().Select(v => v.GetString()!) : [];

    private static IEnumerable<string> Ordenes(Operacion lista) => lista.Parametros.Where(p => p.Texto("name") == "orden").Select(p => p.GetProperty("schema"))
        .Where(e => e.TryGetProperty("enum", out _)).SelectMany(e => e.GetProperty("enum").EnumerateArray()).Select(o => o.GetString()!);

    private static async Task<System.Text.Json.JsonElement> DebeSenalar(HttpResponseMessage respuesta, string parametro)
    {
        var problema = await respuesta.DebeSerProblema(HttpStatusCode.BadRequest, "parametro_invalido");
        Assert.Equal($"?{parametro}", Assert.Single(problema.GetProperty("errores").EnumerateArray().Select(e => e.Texto("puntero"))));
        return problema;
    }
}
