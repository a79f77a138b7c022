using System.Buffers;
using System.Globalization;
using System.Text;
using System.Text.Json;
using CsvHelper;
using CsvHelper.Configuration;

namespace OpenGov.Difusion.DatosAbiertos;

/// <summary>RFC 4180: CRLF, UTF-8 without BOM. A text that a spreadsheet would run as a formula is disarmed with an apostrophe.</summary>
internal sealed class EscritorCsv(Stream salida) : IEscritorDeFilas
{
    private static readonly UTF8Encoding SinBom = new(encoderShouldEmitUTF8Identifier: false);

    private static readonly SearchValues<char> Especiales = SearchValues.Create("\",\r\n");

    // The library, told how lines end, no longer quotes a text with another end of line.
    private readonly CsvWriter csv = new(new StreamWriter(salida, SinBom, 65_536), new CsvConfiguration(CultureInfo.InvariantCulture)
    {
        NewLine = "\r\n", ShouldQuote = celda => celda.Field is { Length: > 0 } texto && (texto[0] == ' ' || texto[^1] == ' ' || texto.AsSpan().ContainsAny(Especiales)),
    });

    public void Encabezar(IReadOnlyList<string> nombres)
    {
        foreach (var nombre in nombres) csv.WriteField(nombre);
        csv.NextRecord();
    }

    public void Escribir(JsonElement[] celdas)
    {
        foreach (var celda in celdas) csv.WriteField(Texto(celda));
        csv.NextRecord();
    }

    public void Dispose() => csv.Dispose();

    /// <summary>A cell as text, before a formula is disarmed.</summary>
    public static string Llano(JsonElement celda) => celda.ValueKind switch
    {
        JsonValueKind.Null => "",
        JsonValueKind.String => celda.GetString()!,
        JsonValueKind.Array => string.Join(Columna.Separador, celda.EnumerateArray().Select(Llano)),
        _ => celda.GetRawText(),
    };

    private static string Texto(JsonElement celda)
    {
        var texto = Llano(celda);
        var esFormula = celda.ValueKind is JsonValueKind.String && texto is ['=' or '+' or '-' or '@' or '\t' or '\r' or '＝' or '＋' or '－' or '＠', ..];
        return esFormula ? "'" + texto : texto;
    }
}

/// <summary>One of the formats a table is written in; its file is whole once it is disposed of.</summary>
internal interface IEscritorDeFilas : IDisposable
{
    void Encabezar(IReadOnlyList<string> nombres);

    void Escribir(JsonElement[] celdas);
}
