using OpenGov.Difusion.Paginas;

namespace OpenGov.UnitTests.Difusion;

public sealed class MarkdownSeguroTests
{
    [Theory]
    [InlineData("<script>alert(1)</script>", "<script")]
    [InlineData("a <img src=x onerror=alert(1)> b", "<img")]
    [InlineData("<iframe src=\"https://x.example\"></iframe>", "<iframe")]
    [InlineData("<!-- --><svg onload=alert(1)>", "<svg")]
    public void El_HTML_se_muestra_como_texto(string markdown, string nunca)
    {
        Assert.Null(MarkdownSeguro.Falta(markdown));
        Assert.DoesNotContain(nunca, MarkdownSeguro.AHtml(markdown), StringComparison.OrdinalIgnoreCase);
    }

    [Theory]
    [InlineData("[a](javascript:alert(1))")]
    [InlineData("[a](JaVaScRiPt:alert(1))")]
    [InlineData("[a](&#106;avascript:alert(1))")]
    [InlineData("[a](data:text/html;base64,PHNjcmlwdD4=)")]
    [InlineData("[a](vbscript:x)")]
    [InlineData("[a](//otro.example)")]
    [InlineData("[a](/\\\\otro.example)")]
    [InlineData("<javascript:alert(1)>")]
    [InlineData("[a][b]\n\n[b]: javascript:alert(1)")]
    [InlineData("| [a](javascript:alert(1)) |\n|---|\n| b |")]
    [InlineData("![imagen](javascript:alert(1))")]
    [InlineData("![imagen](http://sin-cifrar.example/a.png)")]
    [InlineData("![](https://datos.example/a.png)")]
    [InlineData("![ ](https://datos.example/a.png)")]
    public void Lo_que_podria_ejecutarse_o_no_se_entiende_se_rechaza_al_escribirlo(string markdown) => Assert.NotNull(MarkdownSeguro.Falta(markdown));

    [Theory]
    [InlineData("# Cómo participar", "<h3>Cómo participar</h3>")]
    [InlineData("[Plan](https://datos.example/plan)", "<a href=\"https://datos.example/plan\" rel=\"noopener noreferrer\">Plan</a>")]
    [InlineData("[Consulta](/consulta)", "<a href=\"/consulta\">Consulta</a>")]
    [InlineData("[Correo](mailto:stl@example.org)", "mailto:stl@example.org")]
    [InlineData("![Foto de la mesa](https://datos.example/mesa.jpg)", "alt=\"Foto de la mesa\"")]
    [InlineData("| a | b |\n|---|---|\n| 1 | 2 |", "<table>")]
    public void Lo_que_la_gente_escribe_se_presenta(string markdown, string html)
    {
        Assert.Null(MarkdownSeguro.Falta(markdown));
        Assert.Contains(html, MarkdownSeguro.AHtml(markdown), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("[")]
    [InlineData("![")]
    [InlineData("*a ")]
    [InlineData("_a ")]
    [InlineData("[a](")]
    public void Lo_que_costaria_mucho_mas_que_su_tamano_ni_se_lee(string parte) =>
        Assert.Equal("El texto usa demasiados corchetes, asteriscos o guiones bajos.", MarkdownSeguro.Falta(Repetido(parte)));

    [Theory]
    [InlineData("> ")]
    [InlineData("- ")]
    [InlineData("`a ")]
    [InlineData("|a")]
    [InlineData("<a ")]
    public void Un_texto_hostil_se_rechaza_o_se_presenta(string parte)
    {
        var texto = Repetido(parte);

        if (MarkdownSeguro.Falta(texto) is null) Assert.NotEmpty(MarkdownSeguro.AHtml(texto));
    }

    private static string Repetido(string parte) => string.Concat(Enumerable.Repeat(parte, MarkdownSeguro.Maximo / parte.Length));
}
