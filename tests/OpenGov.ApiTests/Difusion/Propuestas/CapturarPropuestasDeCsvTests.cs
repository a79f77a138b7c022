using System.Net;
using System.Text;
using OpenGov.ApiTests.Compromisos;
using static OpenGov.ApiTests.Difusion.EscenariosDifusion;

namespace OpenGov.ApiTests.Difusion.Propuestas;

public sealed class CapturarPropuestasDeCsvTests(OpenGovApi api)
{
    private const string Encabezado = "renglon,canal,texto,fecha_papel,huella_papel,enlace_fuente,alias,compromiso_folio";

    [Fact]
    public async Task Una_hoja_de_calculo_se_captura_como_el_mismo_lote_en_JSON()
    {
        var consulta = await api.ConsultaAbierta();
        var csv = $"""
            {Encabezado}
            1,,"Más luminarias, y que alguien las ""cuide"".
            En toda la calle.",{Dia(-5)},{HuellaPapel(1)},,Vecina de Metepec,{consulta.Compromiso}
            2,medios,Que los datos se publiquen cada mes.,{Dia(-1)},,https://radio.example.org/programa/9,,
            """;

        var primera = await (await api.CapturarCsv(consulta, "METEPEC-CSV", "\uFEFF" + csv)).DebeSer(HttpStatusCode.OK);
        var segunda = await (await api.CapturarCsv(consulta, "METEPEC-CSV", csv)).DebeSer(HttpStatusCode.OK);

        Assert.Equal((2, 2), (primera.GetProperty("capturadas").GetInt32(), segunda.GetProperty("ya_constaban").GetInt32()));
        var folio = primera.GetProperty("propuestas")[0].Texto("folio");
        var admitida = await api.EnPropuesta(folio, "admision", new { });
        Assert.Equal("Más luminarias, y que alguien las \"cuide\".\nEn toda la calle.", admitida.Texto("texto").ReplaceLineEndings("\n"));
        Assert.Equal((consulta.Compromiso, "Vecina de Metepec"), (admitida.Texto("compromiso_folio"), admitida.Texto("alias")));
    }

    [Fact]
    public async Task Cada_celda_que_no_se_entiende_se_dice_en_su_renglon()
    {
        var consulta = await api.ConsultaAbierta();
        var csv = $"{Encabezado}\nuno,,Más luminarias en la calle 1.,ayer,{HuellaPapel(1)},,,\n2,radio,Más luminarias\u0007 en la calle 2.,{Dia(-5)},{HuellaPapel(2)},,,\n3,,Con, comas sin comillas,{Dia(-5)},{HuellaPapel(3)},,,\n4,,Más luminarias en la calle 4.,{Dia(-5)},{HuellaPapel(4)},,,\n";

        var simulada = await (await api.CapturarCsv(consulta, "METEPEC-CSV", csv, "simulacro")).DebeSer(HttpStatusCode.OK);
        var atomica = await (await api.CapturarCsv(consulta, "METEPEC-CSV", csv)).DebeSerProblema(HttpStatusCode.UnprocessableEntity, "DIF-F5-lote-con-faltas");

        var rechazadas = simulada.GetProperty("rechazadas").EnumerateArray().Select(r => $"{r.GetProperty("lugar")}: {string.Join(',', r.GetProperty("faltas").EnumerateArray().Select(f => f.Texto("miembro")))}").ToList();
        Assert.Equal(["1: renglon,fecha_papel", "2: texto,canal", "3: renglon,fecha_papel"], rechazadas);
        Assert.Equal(1, simulada.GetProperty("capturadas").GetInt32());
        Assert.Contains("#/renglones/1/canal", atomica.GetProperty("errores").EnumerateArray().Select(e => e.Texto("puntero")));
        Assert.Empty((await api.Leido($"propuestas?consulta_folio={consulta.Folio}")).GetProperty("datos").EnumerateArray());
    }

    [Theory]
    [InlineData("")]
    [InlineData("renglon,texto\n1,Hola a todas las personas")]
    [InlineData("renglon,texto,fecha_papel,correo\n1,Hola,2026-01-01,a@example.org")]
    [InlineData("renglon,texto,texto,fecha_papel\n1,a,b,2026-01-01")]
    [InlineData("renglon;texto;fecha_papel\n1;Hola;2026-01-01")]
    public async Task Un_archivo_con_otras_columnas_se_rechaza_entero(string csv)
    {
        var problema = await (await api.CapturarCsv(await api.ConsultaAbierta(), "METEPEC-CSV", csv)).DebeSerProblema(HttpStatusCode.UnprocessableEntity, "validacion");

        Assert.Equal("csv_invalido", Assert.Single(problema.GetProperty("errores").EnumerateArray()).Texto("codigo"));
    }

    [Fact]
    public async Task Una_celda_enorme_no_es_una_falla_nuestra()
    {
        var csv = $"{Encabezado}\n1,,\"{new string('x', 90_000)}\",{Dia(-5)},{HuellaPapel(1)},,,\n";

        var problema = await (await api.CapturarCsv(await api.ConsultaAbierta(), "METEPEC-CSV", csv)).DebeSerProblema(HttpStatusCode.UnprocessableEntity, "validacion");

        Assert.Contains("comillas", problema.GetProperty("errores")[0].Texto("mensaje"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Un_archivo_que_no_es_UTF_8_lo_dice()
    {
        var consulta = await api.ConsultaAbierta();
        var latino = Encoding.Latin1.GetBytes($"{Encabezado}\n1,,Más luminarias en la calle.,{Dia(-5)},{HuellaPapel(1)},,,\n");
        var cuerpo = new ByteArrayContent(latino) { Headers = { ContentType = new("text/csv") } };

        var problema = await (await api.DeDifusion().PostAsync($"/api/v1/{consulta.Recurso}/capturas/csv?lote=A1&consentimiento_version={Aviso}", cuerpo)).DebeSerProblema(HttpStatusCode.UnprocessableEntity, "validacion");

        Assert.Contains("UTF-8", problema.GetProperty("errores")[0].Texto("mensaje"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Pide_su_alcance_su_tipo_y_sus_parametros()
    {
        const string ruta = "/api/v1/consultas/NO-HAY/capturas/csv";
        var csv = new StringContent($"{Encabezado}\n", Encoding.UTF8, "text/csv");

        await (await api.Con("difusion:responder").PostAsync(ruta, csv)).DebeSerProblema(HttpStatusCode.Forbidden, "alcance_insuficiente");
        await (await api.DeDifusion().PostAsync(ruta, new StringContent("{}", Encoding.UTF8, "application/json"))).DebeSerProblema(HttpStatusCode.UnsupportedMediaType, "tipo_no_admitido");
        await (await api.DeDifusion().PostAsync($"{ruta}?lote=A&modo=a_medias", csv)).DebeSerProblema(HttpStatusCode.BadRequest, "parametro_invalido");
        await (await api.DeDifusion().PostAsync($"{ruta}?modo=parcial", csv)).DebeSenalarCampo("lote");
        await (await api.DeDifusion().PostAsync(ruta, new StringContent(new string('x', 1_048_577), Encoding.UTF8, "text/csv"))).DebeSerProblema(HttpStatusCode.RequestEntityTooLarge, "cuerpo_demasiado_grande");
    }
}
