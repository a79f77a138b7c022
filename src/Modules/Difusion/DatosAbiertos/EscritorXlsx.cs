using System.Globalization;
using System.IO.Compression;
using System.Text.Json;
using System.Text.RegularExpressions;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;

namespace OpenGov.Difusion.DatosAbiertos;

/// <summary>For people with a spreadsheet: real dates, numbers and booleans. Text is text, so no cell can be a formula.</summary>
internal sealed partial class EscritorXlsx : IEscritorDeFilas
{
    private const uint EstiloFecha = 1;
    private const uint EstiloInstante = 2;
    private const int TextoMaximo = 32_767; // of a cell, by the format

    private static readonly DateTimeOffset Epoca = new(1980, 1, 1, 0, 0, 0, TimeSpan.Zero);

    private readonly Stream salida;
    private readonly IReadOnlyList<TipoColumna> tipos;
    private readonly FileStream temporal = new(Path.GetTempFileName(), FileMode.Open, FileAccess.ReadWrite, FileShare.None, 65_536, FileOptions.DeleteOnClose);
    private readonly SpreadsheetDocument libro;
    private readonly OpenXmlWriter hoja;

    public EscritorXlsx(Stream salida, string nombre, IReadOnlyList<TipoColumna> tipos)
    {
        (this.salida, this.tipos) = (salida, tipos);
        libro = SpreadsheetDocument.Create(temporal, SpreadsheetDocumentType.Workbook);
        var parte = libro.AddWorkbookPart();
        parte.AddNewPart<WorkbookStylesPart>("rIdEstilos").Stylesheet = Estilos();
        var datos = parte.AddNewPart<WorksheetPart>("rIdHoja");
        parte.Workbook = new Workbook(new Sheets(new Sheet { Name = nombre[..Math.Min(31, nombre.Length)], SheetId = 1, Id = "rIdHoja" }));
        hoja = OpenXmlWriter.Create(datos);
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
        libro.Dispose();
        Reempacar();
        temporal.Dispose();
    }

    // The library stamps each entry with the clock: packed again without it, the same data are the same bytes.
    private void Reempacar()
    {
        temporal.Position = 0;
        using (var original = new ZipArchive(temporal, ZipArchiveMode.Read))
        using (var limpio = new ZipArchive(salida, ZipArchiveMode.Create, leaveOpen: true))
            foreach (var entrada in original.Entries.OrderBy(e => e.FullName, StringComparer.Ordinal))
            {
                var copia = limpio.CreateEntry(entrada.FullName, CompressionLevel.Optimal);
                copia.LastWriteTime = Epoca;
                using var desde = entrada.Open();
                using var hacia = copia.Open();
                desde.CopyTo(hacia);
            }
    }

    private static Cell Celda(JsonElement celda, TipoColumna tipo) => (celda.ValueKind, tipo) switch
    {
        (JsonValueKind.Null, _) => new Cell(),
        (JsonValueKind.Number, _) => new Cell { DataType = CellValues.Number, CellValue = new CellValue(celda.GetRawText()) },
        (JsonValueKind.True or JsonValueKind.False, _) => new Cell { DataType = CellValues.Boolean, CellValue = new CellValue(celda.GetBoolean()) },
        (JsonValueKind.String, TipoColumna.Fecha) when DateOnly.TryParseExact(celda.GetString(), "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var dia) && dia.Year >= 1901 => Fecha(dia.ToDateTime(default), EstiloFecha),
        (JsonValueKind.String, TipoColumna.Instante) when celda.TryGetDateTimeOffset(out var instante) => Fecha(instante.UtcDateTime, EstiloInstante),
        _ => Texto(EscritorCsv.Llano(celda)),
    };

    private static Cell Fecha(DateTime fecha, uint estilo) =>
        new() { StyleIndex = estilo, CellValue = new CellValue(fecha.ToOADate().ToString("R", CultureInfo.InvariantCulture)) };

    private static Cell Texto(string texto) => new()
    {
        DataType = CellValues.InlineString,
        InlineString = new InlineString(new Text(PorEscapar().Replace(texto.Length <= TextoMaximo ? texto : texto[..TextoMaximo], c => $"_x{(int)c.Value[0]:X4}_")) { Space = SpaceProcessingModeValues.Preserve }),
    };

    private static Stylesheet Estilos() => new(
        new NumberingFormats(
            new NumberingFormat { NumberFormatId = 164, FormatCode = "yyyy-mm-dd" }, new NumberingFormat { NumberFormatId = 165, FormatCode = "yyyy-mm-dd hh:mm:ss" }),
        new Fonts(new Font()), new Fills(new Fill()), new Borders(new Border()), new CellStyleFormats(new CellFormat()),
        new CellFormats(
            new CellFormat(), new CellFormat { NumberFormatId = 164, ApplyNumberFormat = true }, new CellFormat { NumberFormatId = 165, ApplyNumberFormat = true }));

    // What XML would lose, as the format writes it (ISO 29500, ST_Xstring); and whatever already looks like that.
    [GeneratedRegex(@"[\x00-\x08\x0B-\x1F\uFFFE\uFFFF]|_(?=x[0-9A-Fa-f]{4}_)", RegexOptions.None, matchTimeoutMilliseconds: 1_000)]
    private static partial Regex PorEscapar();
}
