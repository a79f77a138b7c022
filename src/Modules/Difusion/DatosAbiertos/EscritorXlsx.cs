using System.Globalization;
using System.IO.Compression;
using System.Text.Json;
using System.Text.RegularExpressions;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Spreadsheet;

namespace OpenGov.Difusion.DatosAbiertos;

/// <summary>
/// For people with a spreadsheet: real dates, numbers and booleans. Text is text, so no cell can be a formula. The package is written in one
/// pass, because the library's own keeps the whole sheet in memory.
/// </summary>
internal sealed class EscritorXlsx : IEscritorDeFilas
{
    /// <summary>What a cell holds, by the format, in UTF-16 units.</summary>
    public const int TextoMaximo = 32_767;

    private const uint EstiloFecha = 1;
    private const uint EstiloInstante = 2;

    private const string Tipos = """
        <Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>
        <Override PartName="/xl/workbook.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"/>
        <Override PartName="/xl/worksheets/sheet1.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml"/>
        <Override PartName="/xl/styles.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.styles+xml"/></Types>
        """;

    private static readonly Regex Marca = new("_(?=x[0-9A-Fa-f]{4}_)", RegexOptions.Compiled, TimeSpan.FromSeconds(1));
    private static readonly DateTimeOffset Epoca = new(1980, 1, 1, 0, 0, 0, TimeSpan.Zero);

    private readonly IReadOnlyList<TipoColumna> tipos;
    private readonly ZipArchive libro;
    private readonly Stream entrada;
    private readonly OpenXmlWriter hoja;

    public EscritorXlsx(Stream salida, string nombre, IReadOnlyList<TipoColumna> tipos)
    {
        this.tipos = tipos;
        libro = new ZipArchive(salida, ZipArchiveMode.Create, leaveOpen: true);
        Agregar("[Content_Types].xml", Tipos);
        Agregar("_rels/.rels", Relaciones(("officeDocument", "xl/workbook.xml")));
        Agregar("xl/workbook.xml", new Workbook(new Sheets(new Sheet { Name = nombre[..Math.Min(31, nombre.Length)], SheetId = 1, Id = "rId1" })).OuterXml);
        Agregar("xl/_rels/workbook.xml.rels", Relaciones(("worksheet", "worksheets/sheet1.xml"), ("styles", "styles.xml")));
        Agregar("xl/styles.xml", Estilos().OuterXml);
        entrada = Abrir("xl/worksheets/sheet1.xml");
        hoja = OpenXmlWriter.Create(entrada);
        hoja.WriteStartDocument();
        hoja.WriteStartElement(new Worksheet());
        hoja.WriteStartElement(new SheetData());
    }

    public void Encabezar(IReadOnlyList<string> nombres)
    {
        hoja.WriteStartElement(new Row());
        foreach (var nombre in nombres) hoja.WriteElement(Texto(nombre));
        hoja.WriteEndElement();
    }

    public void Escribir(JsonElement[] celdas)
    {
        hoja.WriteStartElement(new Row());
        foreach (var (i, celda) in celdas.Index()) hoja.WriteElement(Celda(celda, tipos[i]));
        hoja.WriteEndElement();
    }

    public void Dispose()
    {
        hoja.WriteEndElement();
        hoja.WriteEndElement();
        hoja.Dispose();
        entrada.Dispose();
        libro.Dispose();
    }

    private void Agregar(string nombre, string contenido)
    {
        using var parte = new StreamWriter(Abrir(nombre));
        parte.Write("<?xml version=\"1.0\" encoding=\"utf-8\"?>");
        parte.Write(contenido);
    }

    // Without the clock, the same data are the same bytes.
    private Stream Abrir(string nombre)
    {
        var parte = libro.CreateEntry(nombre, CompressionLevel.Optimal);
        parte.LastWriteTime = Epoca;
        return parte.Open();
    }

    private static string Relaciones(params (string Tipo, string Destino)[] relaciones) =>
        $"<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">{string.Concat(relaciones.Select((r, i) =>
            $"<Relationship Id=\"rId{i + 1}\" Type=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships/{r.Tipo}\" Target=\"{r.Destino}\"/>"))}</Relationships>";

    private static Cell Celda(JsonElement celda, TipoColumna tipo) => (celda.ValueKind, tipo) switch
    {
        (JsonValueKind.Null, _) => new Cell(),
        (JsonValueKind.Number, _) => new Cell { DataType = CellValues.Number, CellValue = new CellValue(celda.GetRawText()) },
        (JsonValueKind.True or JsonValueKind.False, _) => new Cell { DataType = CellValues.Boolean, CellValue = new CellValue(celda.GetBoolean() ? "1" : "0") },
        (JsonValueKind.String, TipoColumna.Fecha) when DateOnly.TryParseExact(celda.GetString(), "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var dia) && dia.Year >= 1901 => Fecha(dia.ToDateTime(default), EstiloFecha),
        (JsonValueKind.String, TipoColumna.Instante) when celda.TryGetDateTimeOffset(out var instante) => Fecha(instante.UtcDateTime, EstiloInstante),
        _ => Texto(EscritorCsv.Llano(celda)),
    };

    private static Cell Fecha(DateTime fecha, uint estilo) =>
        new() { StyleIndex = estilo, CellValue = new CellValue(fecha.ToOADate().ToString("R", CultureInfo.InvariantCulture)) };

    private static Cell Texto(string texto) => new()
    {
        DataType = CellValues.InlineString,
        InlineString = new InlineString(new Text(Escapado(TextoDeXml.De(TextoDeXml.Cortado(texto, TextoMaximo)))) { Space = SpaceProcessingModeValues.Preserve }),
    };

    // XML would lose a carriage return: the format writes it _x000D_, and what looks like such a mark is marked itself (ECMA-376, ST_Xstring).
    private static string Escapado(string texto) => Marca.Replace(texto, "_x005F_").Replace("\r", "_x000D_", StringComparison.Ordinal);

    private static Stylesheet Estilos() => new(
        new NumberingFormats(
            new NumberingFormat { NumberFormatId = 164, FormatCode = "yyyy-mm-dd" }, new NumberingFormat { NumberFormatId = 165, FormatCode = "yyyy-mm-dd hh:mm:ss" }),
        new Fonts(new Font()), new Fills(new Fill()), new Borders(new Border()), new CellStyleFormats(new CellFormat()),
        new CellFormats(
            new CellFormat(), new CellFormat { NumberFormatId = 164, ApplyNumberFormat = true }, new CellFormat { NumberFormatId = 165, ApplyNumberFormat = true }));
}
