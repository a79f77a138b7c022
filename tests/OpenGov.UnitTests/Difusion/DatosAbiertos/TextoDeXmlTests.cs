using System.Text.Json;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;
using FsCheck.Fluent;
using OpenGov.Difusion;
using OpenGov.Difusion.DatosAbiertos;

namespace OpenGov.UnitTests.Difusion.DatosAbiertos;

/// <summary>No text, whatever it holds, makes a file that cannot be written or read.</summary>
public sealed class TextoDeXmlTests
{
    [Theory]
    [InlineData("tal cual ñ 🗳 \t\r\n", "tal cual ñ 🗳 \t\r\n")]
    [InlineData("a\uFFFFb\uFFFEc", "a\uFFFDb\uFFFDc")]
    [InlineData("a\u0001b🗳\u0000", "a\uFFFDb🗳\uFFFD")]
    public void Lo_que_XML_no_admite_se_sustituye(string texto, string escrito) => Assert.Equal(escrito, TextoDeXml.De(texto));

    [Fact]
    public void Cualquier_sucesion_de_unidades_queda_en_XML_y_lo_que_ya_lo_era_no_cambia() => Ley.Exigir(Prop.ForAll(
        Gen.Elements('a', '\n', '\0', '\u001F', '\uD83D', '\uDDF3', '\uFFFD', '\uFFFE', '\uFFFF').ArrayOf().Select(c => new string(c)).ToArbitrary(),
        texto => System.Xml.XmlConvert.VerifyXmlChars(TextoDeXml.De(texto)) == TextoDeXml.De(TextoDeXml.De(texto))));

    [Fact]
    public void Una_hoja_admite_lo_que_sea_y_no_parte_un_caracter()
    {
        string[] textos = ["\uFFFF", "\uD83D solo", string.Concat(Enumerable.Repeat("🗳", 16_384)), "a" + string.Concat(Enumerable.Repeat("🗳", 16_384))];
        using var archivo = new MemoryStream();
        using (var escritor = new EscritorXlsx(archivo, "prueba", [.. textos.Select(_ => TipoColumna.Texto)]))
        {
            escritor.Encabezar(["a", "b", "c", "d"]);
            escritor.Escribir([.. textos.Select(t => JsonSerializer.SerializeToElement(t))]);
        }

        using var libro = SpreadsheetDocument.Open(archivo, isEditable: false);
        var celdas = libro.WorkbookPart!.WorksheetParts.Single().Worksheet.Descendants<Row>().Last().Elements<Cell>().Select(c => c.InlineString!.Text!.Text).ToList();

        Assert.Equal(["\uFFFD", "\uFFFD solo"], celdas.Take(2));
        Assert.Equal([32_766, 32_767], celdas.Skip(2).Select(c => c.Length));
    }
}
