using System.Globalization;
using System.Text;
using System.Text.Json;
using System.Text.RegularExpressions;
using CsvHelper;
using CsvHelper.Configuration;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;

namespace OpenGov.ApiTests.Difusion.DatosAbiertos;

/// <summary>A table as anybody downloads it, in its four formats: each row by its key, each cell by its column.</summary>
/// <param name="Ruta">Where its rows are in the documents, as the package says it.</param>
internal sealed record TablaDescargada(
    string Nombre, string Ruta, IReadOnlyList<string> Llaves, IReadOnlyDictionary<string, string> Tipos,
    IReadOnlyDictionary<string, IReadOnlyDictionary<string, string>> Csv, IReadOnlyDictionary<string, IReadOnlyDictionary<string, string>> Xlsx,
    IReadOnlyDictionary<string, JsonElement> Ndjson, IReadOnlyDictionary<string, JsonElement> Json)
{
    /// <param name="recurso">Its description in the Data Package.</param>
    public static async Task<TablaDescargada> Bajar(HttpClient cualquiera, JsonElement recurso)
    {
        var (nombre, esquema) = (recurso.Texto("name"), recurso.GetProperty("schema"));
        string[] llaves = [.. esquema.GetProperty("primaryKey").EnumerateArray().Select(k => k.GetString()!)];
        var tipos = esquema.GetProperty("fields").EnumerateArray().ToDictionary(c => c.Texto("name"), c => c.TryGetProperty("delimiter", out _) ? "list" : c.Texto("type"));
        var lineas = (await cualquiera.GetStringAsync($"/datos/{nombre}.ndjson")).Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(l => JsonSerializer.Deserialize<JsonElement>(l));
        var json = JsonSerializer.Deserialize<JsonElement>(await cualquiera.GetStringAsync($"/datos/{nombre}.json")).GetProperty("datos").EnumerateArray();
        return new(nombre, recurso.Texto("ruta"), llaves, tipos,
            LeerCsv(await cualquiera.GetByteArrayAsync($"/datos/{nombre}.csv")).ToDictionary(f => Llave(llaves.Select(k => f[k]))),
            LeerXlsx(await cualquiera.GetByteArrayAsync($"/datos/{nombre}.xlsx")).ToDictionary(f => Llave(llaves.Select(k => f[k]))),
            lineas.ToDictionary(f => Llave(llaves.Select(k => f.GetProperty(k).ToString()))), json.ToDictionary(f => Llave(llaves.Select(k => f.GetProperty(k).ToString()))));
    }

    public static string Llave(IEnumerable<string> partes) => string.Join('|', partes);

    private static List<IReadOnlyDictionary<string, string>> LeerCsv(byte[] bytes)
    {
        Assert.NotEqual(0xEF, bytes[0]);
        using var lector = new CsvReader(new StreamReader(new MemoryStream(bytes), new UTF8Encoding(false, throwOnInvalidBytes: true)), new CsvConfiguration(CultureInfo.InvariantCulture));
        return [.. lector.GetRecords<dynamic>().Cast<IDictionary<string, object>>().Select(f => f.ToDictionary(c => c.Key, c => (string)c.Value))];
    }

    private static List<IReadOnlyDictionary<string, string>> LeerXlsx(byte[] bytes)
    {
        using var libro = SpreadsheetDocument.Open(new MemoryStream(bytes), isEditable: false);
        Assert.Empty(new DocumentFormat.OpenXml.Validation.OpenXmlValidator().Validate(libro).Select(e => $"{e.Path?.XPath}: {e.Description}").Take(3));
        var filas = libro.WorkbookPart!.WorksheetParts.Single().Worksheet.Descendants<Row>().Select(f => f.Elements<Cell>().Select(Celda).ToList()).ToList();
        return [.. filas.Skip(1).Select(f => filas[0].Zip(f).ToDictionary(c => c.First, c => c.Second))];
    }

    // Dates of a spreadsheet are numbers with a style: written back as the API writes them.
    private static string Celda(Cell celda) => (celda.DataType?.Value, celda.StyleIndex?.Value) switch
    {
        (CellValues.InlineString, _) => Regex.Replace(celda.InlineString!.Text!.Text, "_x([0-9A-Fa-f]{4})_", c => $"{(char)Convert.ToInt32(c.Groups[1].Value, 16)}", RegexOptions.None, TimeSpan.FromSeconds(1)), // as a spreadsheet reads it
        (CellValues.Boolean, _) => celda.CellValue!.Text == "1" ? "true" : "false",
        (_, 1) => Fecha(celda).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
        (_, 2) => Fecha(celda).ToString("o", CultureInfo.InvariantCulture),
        _ => celda.CellValue?.Text ?? "",
    };

    private static DateTime Fecha(Cell celda) => DateTime.FromOADate(double.Parse(celda.CellValue!.Text, CultureInfo.InvariantCulture));
}
