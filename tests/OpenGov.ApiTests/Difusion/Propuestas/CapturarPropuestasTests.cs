using System.Net;
using System.Net.Http.Json;
using System.Net.Sockets;
using System.Text;
using System.Text.Json;
using OpenGov.ApiTests.Compromisos;
using static OpenGov.ApiTests.Difusion.EscenariosDifusion;

namespace OpenGov.ApiTests.Difusion.Propuestas;

public sealed class CapturarPropuestasTests(OpenGovApi api)
{
    private static readonly int[] Cuarenta = [.. Enumerable.Range(1, 40)];

    [Fact]
    public async Task El_mismo_lote_dos_veces_es_el_mismo_lote()
    {
        var consulta = await api.ConsultaAbierta();

        var primera = await (await api.Capturar(consulta, Lote("METEPEC-01", Cuarenta))).DebeSer(HttpStatusCode.OK);
        var segunda = await (await api.Capturar(consulta, Lote("METEPEC-01", Cuarenta))).DebeSer(HttpStatusCode.OK);

        Assert.Equal((40, 0), Cuentas(primera));
        Assert.Equal((0, 40), Cuentas(segunda));
        Assert.Equal(Folios(primera), Folios(segunda));
        Assert.Equal(40, await Guardadas(consulta));
    }

    [Fact]
    public async Task Enviado_a_la_vez_tambien()
    {
        var consulta = await api.ConsultaAbierta();

        var respuestas = await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => api.Capturar(consulta, Lote("METEPEC-02", Cuarenta))));

        // A twin waits for the first one; if that takes too long it is told to come back, and then finds everything captured.
        Assert.All(respuestas, r => Assert.Contains(r.StatusCode, new[] { HttpStatusCode.OK, HttpStatusCode.Conflict }));
        Assert.Equal((0, 40), Cuentas(await (await api.Capturar(consulta, Lote("METEPEC-02", Cuarenta))).DebeSer(HttpStatusCode.OK)));
        Assert.Equal(40, await Guardadas(consulta));
    }

    [Fact]
    public async Task Un_lote_se_completa_sin_repetir_lo_capturado()
    {
        var consulta = await api.ConsultaAbierta();
        await (await api.Capturar(consulta, Lote("METEPEC-03", 1, 2))).DebeSer(HttpStatusCode.OK);

        Assert.Equal((2, 2), Cuentas(await (await api.Capturar(consulta, Lote("METEPEC-03", 1, 2, 3, 4))).DebeSer(HttpStatusCode.OK)));
    }

    [Fact]
    public async Task Un_renglon_no_cambia_de_papel()
    {
        var consulta = await api.ConsultaAbierta();
        await (await api.Capturar(consulta, Lote("METEPEC-04", 1))).DebeSer(HttpStatusCode.OK);

        var respuesta = await api.Capturar(consulta, Renglon("METEPEC-04", Dia(-5), new string('b', 64)));

        await DebeSenalar(respuesta, "#/renglones/0/renglon", "DIF-F5-renglon-de-otro-papel");
    }

    [Fact]
    public async Task Un_renglon_corregido_no_se_pierde_en_silencio()
    {
        var consulta = await api.ConsultaAbierta();
        await (await api.Capturar(consulta, Lote("METEPEC-11", 1))).DebeSer(HttpStatusCode.OK);

        await DebeSenalar(await api.Capturar(consulta, new { lote = "METEPEC-11", consentimiento_version = Aviso, renglones = new[] { new { renglon = 1, texto = "Menos luminarias en la calle 1.", fecha_papel = Dia(-5), huella_papel = HuellaPapel(1) } } }),
            "#/renglones/0/renglon", "DIF-F5-renglon-con-otro-texto");
    }

    [Fact]
    public async Task El_papel_fechado_fuera_de_la_ventana_no_se_captura_y_nada_se_guarda()
    {
        var consulta = await api.ConsultaAbierta();

        var respuesta = await api.Capturar(consulta, Renglon("METEPEC-05", Dia(-11), new string('b', 64)));

        await DebeSenalar(respuesta, "#/renglones/0/fecha_papel", "DIF-F4-papel-fuera-de-ventana");
        Assert.Equal(0, await Guardadas(consulta));
    }

    [Fact]
    public async Task Cerrada_la_ventana_aun_se_captura_lo_que_llego_a_tiempo() =>
        await (await api.Capturar(await api.ConsultaEnRespuesta(), Lote("METEPEC-06", 1))).DebeSer(HttpStatusCode.OK);

    [Fact]
    public async Task Cada_falta_se_dice_en_su_renglon()
    {
        var consulta = await api.ConsultaAbierta();

        await (await api.Capturar(consulta, Renglon("con espacios", Dia(), "corta"))).DebeSenalarCampo("lote");
        await DebeSenalar(await api.Capturar(consulta, Renglon("METEPEC-07", Dia(), "corta")), "#/renglones/0/huella_papel", "forma");
        await DebeSenalar(await api.Capturar(consulta, Lote("METEPEC-07", 1, 2, 2)), "#/renglones/2/renglon", "DIF-F5-renglon-repetido");
        var nulo = await api.DeDifusion().PostAsJsonAsync("/api/v1/consultas/X1/capturas", new { lote = "A", consentimiento_version = Aviso, renglones = new object?[] { null } });
        await nulo.DebeSenalarCampo("renglones/0");
    }

    [Fact]
    public async Task Capturar_pide_su_alcance() => await (await api.Con("difusion:responder").PostAsJsonAsync(
        "/api/v1/consultas/X1/capturas", Lote("A", 1))).DebeSerProblema(HttpStatusCode.Forbidden, "alcance_insuficiente");

    [Fact]
    public async Task En_modo_parcial_se_captura_lo_bueno_y_se_dice_lo_malo_sin_perder_nada()
    {
        var consulta = await api.ConsultaAbierta();
        object Con(string modo) => new
        {
            lote = "METEPEC-08", consentimiento_version = Aviso, modo,
            renglones = new object[]
            {
                new { renglon = 1, texto = "Más luminarias en la calle 1.", fecha_papel = Dia(-5), huella_papel = HuellaPapel(1) },
                new { renglon = 2, texto = "Corta", fecha_papel = Dia(-5) },
                new { renglon = 3, texto = "Más luminarias en la calle 3.", fecha_papel = Dia(-40), compromiso_folio = "OTRO-PAL1-C01" },
            },
        };

        var simulada = await (await api.Capturar(consulta, Con("simulacro"))).DebeSer(HttpStatusCode.OK);
        Assert.Equal(0, await Guardadas(consulta));
        var parcial = await (await api.Capturar(consulta, Con("parcial"))).DebeSer(HttpStatusCode.OK);

        foreach (var lote in new[] { simulada, parcial })
        {
            Assert.Equal((1, 0), Cuentas(lote));
            Assert.Equal([(2, "texto"), (3, "fecha_papel,huella_papel,compromiso_folio")], lote.GetProperty("rechazadas").EnumerateArray()
                .Select(r => (r.GetProperty("renglon").GetInt32(), string.Join(',', r.GetProperty("faltas").EnumerateArray().Select(f => f.Texto("miembro"))))));
        }

        Assert.Equal(1, await Guardadas(consulta));
        await DebeSenalar(await api.Capturar(consulta, Con("atomico")), "#/renglones/2/huella_papel", "DIF-F5-sin-huella");
    }

    [Fact]
    public async Task De_medios_y_redes_se_recoge_con_su_fuente_que_se_publica_al_admitirse()
    {
        var consulta = await api.ConsultaAbierta();
        const string fuente = "https://red.example.org/publicacion/77";
        var lote = await (await api.Capturar(consulta, new
        {
            lote = "REDES-01", consentimiento_version = Aviso,
            renglones = new object[] { new { renglon = 1, canal = "redes", texto = "Que los datos se publiquen cada mes.", fecha_papel = Dia(-1), enlace_fuente = fuente } },
        })).DebeSer(HttpStatusCode.OK);
        var folio = Assert.Single(Folios(lote));

        Assert.DoesNotContain(fuente, (await api.Leido($"propuestas/{folio}")).ToString(), StringComparison.Ordinal);
        var admitida = await api.EnPropuesta(folio, "admision", new { });

        Assert.Equal(("redes", fuente), (admitida.Texto("canal"), admitida.GetProperty("captura").Texto("enlace_fuente")));
        Assert.Equal("pruebas", (await (await api.DeDifusion().GetAsync($"/api/v1/propuestas/{folio}/original")).DebeSer(HttpStatusCode.OK)).Texto("capturada_por"));
        Assert.Equal(1, (await api.Leido($"{consulta.Recurso}/plazos")).GetProperty("balance").GetProperty("de_redes").GetInt32());
    }

    [Fact]
    public async Task Interrumpido_a_la_mitad_y_repetido_son_cuarenta()
    {
        var consulta = await api.ConsultaAbierta();
        var cuerpo = JsonSerializer.SerializeToUtf8Bytes(Lote("METEPEC-09", Cuarenta));

        await Interrumpido(consulta, cuerpo, enviados: cuerpo.Length / 2);
        Assert.Equal(0, await Guardadas(consulta));
        await Interrumpido(consulta, cuerpo, enviados: cuerpo.Length); // all of it, and nobody waits for the answer
        foreach (var _ in Enumerable.Range(0, 2)) // whoever sent it may still be in it: then a twin is told to come back
            await api.Eventualmente(async () => await (await api.Capturar(consulta, Lote("METEPEC-09", Cuarenta))).DebeSer(HttpStatusCode.OK));

        Assert.Equal(40, await Guardadas(consulta));
        Assert.Equal((0, 40), Cuentas(await (await api.Capturar(consulta, Lote("METEPEC-09", Cuarenta))).DebeSer(HttpStatusCode.OK)));
    }

    // A connection that breaks after so many bytes of the body.
    private async Task Interrumpido(ConsultaDePrueba consulta, byte[] cuerpo, int enviados)
    {
        using var conexion = new TcpClient();
        await conexion.ConnectAsync(api.Direccion.Host, api.Direccion.Port);
        var cabeza = $"POST /api/v1/{consulta.Recurso}/capturas HTTP/1.1\r\nHost: {api.Direccion.Authority}\r\nAuthorization: {api.DeDifusion().DefaultRequestHeaders.Authorization}\r\nContent-Type: application/json\r\nContent-Length: {cuerpo.Length}\r\n\r\n";
        await conexion.GetStream().WriteAsync(Encoding.ASCII.GetBytes(cabeza));
        await conexion.GetStream().WriteAsync(cuerpo.AsMemory(0, enviados));
        conexion.LingerState = new LingerOption(enable: enviados < cuerpo.Length, seconds: 0);
    }

    private static async Task DebeSenalar(HttpResponseMessage respuesta, string puntero, string codigo)
    {
        var problema = await respuesta.DebeSerProblema(HttpStatusCode.UnprocessableEntity, "DIF-F5-lote-con-faltas");
        Assert.Contains((puntero, codigo), problema.GetProperty("errores").EnumerateArray().Select(e => (e.Texto("puntero"), e.Texto("codigo"))));
    }

    private static object Renglon(string lote, string fecha, string huella) => new
    {
        lote, consentimiento_version = Aviso, renglones = new[] { new { renglon = 1, texto = "Más luminarias en la calle 1.", fecha_papel = fecha, huella_papel = huella } },
    };

    private static (int Capturadas, int YaConstaban) Cuentas(JsonElement lote) =>
        (lote.GetProperty("capturadas").GetInt32(), lote.GetProperty("ya_constaban").GetInt32());

    private static List<string> Folios(JsonElement lote) => [.. lote.GetProperty("propuestas").EnumerateArray().Select(p => p.Texto("folio"))];

    private async Task<int> Guardadas(ConsultaDePrueba consulta) =>
        (await api.Leido($"propuestas?consulta_folio={consulta.Folio}&incluir=total&limite=1")).GetProperty("paginacion").GetProperty("total").GetInt32();
}
