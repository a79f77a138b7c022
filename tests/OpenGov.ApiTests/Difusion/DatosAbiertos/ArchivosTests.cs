using System.Globalization;
using System.Net;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using System.Text.RegularExpressions;
using CsvHelper;
using CsvHelper.Configuration;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;
using OpenGov.ApiTests.Contrato;

namespace OpenGov.ApiTests.Difusion.DatosAbiertos;

/// <summary>Los archivos dicen lo mismo que la API, celda por celda, y se pueden comprobar.</summary>
public sealed class ArchivosTests(OpenGovApi api)
{
    private static readonly string[] Hostiles =
    [
        "=HYPERLINK(\"http://malo.example\")", "+1+1", "-2", "@SUM(A1)", "＝1", "comillas \"dobles\", comas; y\nrenglones\r\ny más", "emoji 🗳️👩🏽‍🔬 y acentos ñ Ü", "שלום مرحبا",
        "<script>alert(1)</script> & ]]>", "' apóstrofo", "a|b|c", "_x000D_", "así _x000D_ tal cual", "null", "true", "007", "1e5",
    ];

    private readonly HttpClient cualquiera = api.SinCuenta();

    [Fact]
    public async Task La_API_el_CSV_el_NDJSON_el_JSON_y_el_XLSX_dicen_lo_mismo_celda_por_celda()
    {
        var folios = new List<string>();
        foreach (var nombre in Hostiles.Append(string.Concat(Enumerable.Repeat("ñ🗳", 100)))) folios.Add(await api.Organizacion(nombre));
        await api.Publicado("organizaciones.ndjson", folios[^1]);

        var csv = Csv(await cualquiera.GetByteArrayAsync("/datos/organizaciones.csv"));
        var ndjson = (await cualquiera.GetStringAsync("/datos/organizaciones.ndjson")).Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(l => JsonSerializer.Deserialize<JsonElement>(l)).ToDictionary(f => f.Texto("folio"));
        var json = (await api.LeerDato("organizaciones.json")).GetProperty("datos").EnumerateArray().ToDictionary(f => f.Texto("folio"));
        var xlsx = Xlsx(await cualquiera.GetByteArrayAsync("/datos/organizaciones.xlsx"));
        foreach (var folio in folios)
        {
            var documento = await cualquiera.GetFromJsonAsync<JsonElement>($"/api/v1/organizaciones/{folio}");
            foreach (var columna in csv[folio].Keys.Where(c => c != "retirado_en").QueSeVieron())
            {
                var valor = Valor(documento, columna);
                Assert.Equal(Llano(valor, formulas: true), csv[folio][columna]);
                if (xlsx[folio][columna] is not "instante") Assert.Equal(Llano(valor, formulas: false), xlsx[folio][columna]);
                Assert.Equal(valor.GetRawText(), ndjson[folio].GetProperty(columna).GetRawText());
                Assert.Equal(valor.GetRawText(), json[folio].GetProperty(columna).GetRawText());
            }
        }
    }

    [Fact]
    public async Task Todo_lo_que_se_descarga_tiene_la_huella_que_dice_SHA256SUMS()
    {
        await api.Publicado("organizaciones.csv", await api.Organizacion("Colectivo de las huellas"));

        await api.Eventualmente(async () =>
        {
            var lineas = (await cualquiera.GetStringAsync("/datos/SHA256SUMS")).Split('\n', StringSplitOptions.RemoveEmptyEntries);
            foreach (var linea in lineas.QueSeVieron())
                Assert.Equal(linea[..64], Convert.ToHexStringLower(SHA256.HashData(await cualquiera.GetByteArrayAsync($"/datos/{linea[66..]}"))));
        }, segundos: 60);
    }

    [Theory]
    [InlineData("br")]
    [InlineData("gzip")]
    public async Task Viene_comprimido_de_antemano_con_etiqueta_propia_y_se_revalida(string codificacion)
    {
        using var primera = new HttpRequestMessage(HttpMethod.Get, "/datos/organizaciones.csv");
        primera.Headers.AcceptEncoding.Add(new StringWithQualityHeaderValue(codificacion));
        var respuesta = await cualquiera.SendAsync(primera);

        Assert.Equal([codificacion], respuesta.Content.Headers.ContentEncoding);
        Assert.Equal("Accept-Encoding", respuesta.Headers.Vary.ToString());
        using var otra = new HttpRequestMessage(HttpMethod.Get, "/datos/municipios-inexistente.csv");
        Assert.Equal(HttpStatusCode.NotFound, (await cualquiera.SendAsync(otra)).StatusCode);
        await api.Eventualmente(async () =>
        {
            using var fresca = new HttpRequestMessage(HttpMethod.Get, "/datos/organizaciones.csv");
            fresca.Headers.AcceptEncoding.Add(new StringWithQualityHeaderValue(codificacion));
            using var revalida = new HttpRequestMessage(HttpMethod.Get, "/datos/organizaciones.csv");
            revalida.Headers.AcceptEncoding.Add(new StringWithQualityHeaderValue(codificacion));
            revalida.Headers.IfNoneMatch.Add((await cualquiera.SendAsync(fresca)).Headers.ETag!);
            Assert.Equal(HttpStatusCode.NotModified, (await cualquiera.SendAsync(revalida)).StatusCode);
        });
    }

    [Fact]
    public async Task Se_puede_pedir_una_parte()
    {
        using var parte = new HttpRequestMessage(HttpMethod.Get, "/datos/organizaciones.csv");
        parte.Headers.Range = new RangeHeaderValue(0, 9);

        var respuesta = await cualquiera.SendAsync(parte);

        Assert.Equal(HttpStatusCode.PartialContent, respuesta.StatusCode);
        Assert.Equal(10, (await respuesta.Content.ReadAsByteArrayAsync()).Length);
    }

    [Theory]
    [InlineData("/datos", "text/html")]
    [InlineData("/datos/diccionario", "text/html")]
    [InlineData("/datos/cambios.atom", "application/atom+xml")]
    [InlineData("/datos/cambios.json", "application/feed+json")]
    [InlineData("/datos/versiones/index.json", "application/json")]
    [InlineData("/datos/catalogo.jsonld", "application/ld+json")]
    [InlineData("/datos/catalogo.ttl", "text/turtle")]
    [InlineData("/datos/compromisos.csv-metadata.json", "application/csvm+json")]
    public async Task Cada_pagina_y_cada_descripcion_se_sirve_con_su_tipo_y_a_cualquier_sitio(string ruta, string tipo)
    {
        using var peticion = new HttpRequestMessage(HttpMethod.Get, ruta);
        peticion.Headers.Add("Origin", "https://otro.example");

        var respuesta = await cualquiera.SendAsync(peticion);

        Assert.Equal(HttpStatusCode.OK, respuesta.StatusCode);
        Assert.Equal(tipo, respuesta.Content.Headers.ContentType?.MediaType);
        Assert.Equal("*", respuesta.Headers.GetValues("Access-Control-Allow-Origin").Single());
    }

    private static JsonElement Valor(JsonElement documento, string columna)
    {
        if (documento.TryGetProperty(columna, out var directo)) return directo;

        var padre = documento.EnumerateObject().Where(m => columna.StartsWith($"{m.Name}_", StringComparison.Ordinal)).MaxBy(m => m.Name.Length);
        return padre.Value.ValueKind is JsonValueKind.Object ? Valor(padre.Value, columna[(padre.Name.Length + 1)..]) : JsonSerializer.SerializeToElement<object?>(null);
    }

    private static string Llano(JsonElement valor, bool formulas) => valor.ValueKind switch
    {
        JsonValueKind.Null => "",
        JsonValueKind.String when formulas && "=+-@＝＋－＠".Contains(valor.GetString()!.FirstOrDefault('a'), StringComparison.Ordinal) => "'" + valor.GetString(),
        JsonValueKind.String => valor.GetString()!,
        _ => valor.GetRawText(),
    };

    private static Dictionary<string, Dictionary<string, string>> Csv(byte[] bytes)
    {
        Assert.NotEqual(0xEF, bytes[0]);
        using var lector = new CsvReader(new StreamReader(new MemoryStream(bytes), new UTF8Encoding(false, throwOnInvalidBytes: true)), new CsvConfiguration(CultureInfo.InvariantCulture));
        return lector.GetRecords<dynamic>().Cast<IDictionary<string, object>>().Select(f => f.ToDictionary(c => c.Key, c => (string)c.Value)).ToDictionary(f => f["folio"]);
    }

    private static Dictionary<string, Dictionary<string, string>> Xlsx(byte[] bytes)
    {
        using var libro = SpreadsheetDocument.Open(new MemoryStream(bytes), isEditable: false);
        var filas = libro.WorkbookPart!.WorksheetParts.Single().Worksheet.Descendants<Row>().Select(f => f.Elements<Cell>().Select(Celda).ToList()).ToList();
        return filas.Skip(1).Select(f => filas[0].Zip(f).ToDictionary(c => c.First, c => c.Second)).ToDictionary(f => f["folio"]);
    }

    // Dates of a spreadsheet are numbers with a style: written back as the API writes them.
    private static string Celda(Cell celda) => (celda.DataType?.Value, celda.StyleIndex?.Value) switch
    {
        (CellValues.InlineString, _) => Regex.Replace(celda.InlineString!.Text!.Text, "_x([0-9A-Fa-f]{4})_", c => $"{(char)Convert.ToInt32(c.Groups[1].Value, 16)}", RegexOptions.None, TimeSpan.FromSeconds(1)), // as a spreadsheet reads it
        (CellValues.Boolean, _) => celda.CellValue!.Text == "1" ? "true" : "false",
        (_, 1) => DateTime.FromOADate(double.Parse(celda.CellValue!.Text, CultureInfo.InvariantCulture)).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
        (_, 2) => "instante",
        _ => celda.CellValue?.Text ?? "",
    };
}
