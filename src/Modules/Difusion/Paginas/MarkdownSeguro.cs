using Markdig;
using Markdig.Renderers.Html;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace OpenGov.Difusion.Paginas;

/// <summary>
/// Markdown of pages: CommonMark with tables. HTML is shown as text, links lead only to where a browser can go without running anything, and an
/// image says what it shows. What is published was looked at before, so that rendering never has to drop anything in silence.
/// </summary>
internal static class MarkdownSeguro
{
    public const int Maximo = 20_000;

    /// <summary>What it may become as HTML: a table cell is one sign to write and nine to show.</summary>
    private const int HtmlMaximo = 100_000;

    /// <summary>Signs that open a link or an emphasis: each is matched against those before it, so many of them cost far more than their length.</summary>
    private const int AperturasMaximo = 1_000;
    private static readonly System.Buffers.SearchValues<char> Aperturas = System.Buffers.SearchValues.Create("[*_");

    /// <summary>The page has the first level of headings and its blocks the second.</summary>
    private const int NivelesDeLaPagina = 2;

    private static readonly string[] Esquemas = ["http", "https", "mailto"];

    private static readonly MarkdownPipeline Pipeline = new MarkdownPipelineBuilder().DisableHtml().UsePipeTables().Build();

    /// <summary>Why it cannot be published, for whoever wrote it; null if it can.</summary>
    public static string? Falta(string texto)
    {
        if (texto.Count(Aperturas.Contains) > AperturasMaximo) return "El texto usa demasiados corchetes, asteriscos o guiones bajos.";

        try
        {
            var falta = Markdown.Parse(texto, Pipeline).Descendants().OfType<Inline>().Select(FaltaDe).FirstOrDefault(f => f is not null);
            return falta ?? (AHtml(texto).Length <= HtmlMaximo ? null : "El texto crece demasiado al presentarse: simplifica sus tablas y listas.");
        }
        catch (ArgumentException)
        {
            return "El texto anida demasiadas listas, citas o corchetes."; // Markdig stops, when it reads or when it writes, before its stack does
        }
    }

    public static string AHtml(string texto)
    {
        var documento = Markdown.Parse(texto, Pipeline);
        foreach (var encabezado in documento.Descendants<HeadingBlock>()) encabezado.Level = Math.Min(6, encabezado.Level + NivelesDeLaPagina);
        foreach (var enlace in documento.Descendants().OfType<Inline>().Where(i => Destino(i) is { } d && !d.StartsWith('/') && !d.StartsWith('#')))
            enlace.GetAttributes().AddPropertyIfNotExist("rel", "noopener noreferrer");
        return documento.ToHtml(Pipeline);
    }

    public static bool EsDestinoSeguro(string destino) => EsRutaDelSitio(destino) || (Uri.TryCreate(destino, UriKind.Absolute, out var uri) && uri.Scheme == Uri.UriSchemeHttps);

    private static string? FaltaDe(Inline parte) => parte switch
    {
        LinkInline { IsImage: true } imagen when string.IsNullOrWhiteSpace(TextoDe(imagen)) => "Una imagen no dice qué muestra: escribe su texto alternativo entre los corchetes.",
        LinkInline { IsImage: true } imagen when !EsDestinoSeguro(imagen.Url ?? "") => $"Una imagen solo viene de https:// o de una ruta del sitio: «{Corto(imagen.Url)}».",
        _ => Destino(parte) is { } destino && !SePuedeSeguir(destino) ? $"Un enlace no lleva a http, https, correo o una ruta del sitio: «{Corto(destino)}»." : null,
    };

    private static string? Destino(Inline parte) => parte switch
    {
        LinkInline { IsImage: false } enlace => enlace.Url ?? "",
        AutolinkInline { IsEmail: false } directo => directo.Url,
        _ => null,
    };

    private static bool SePuedeSeguir(string destino) =>
        destino.StartsWith('#') || EsRutaDelSitio(destino) || (Uri.TryCreate(destino, UriKind.Absolute, out var uri) && Esquemas.Contains(uri.Scheme));

    // "//host" and "/\host" leave the site.
    private static bool EsRutaDelSitio(string destino) => destino.StartsWith('/') && !destino.StartsWith("//", StringComparison.Ordinal) && !destino.Contains('\\', StringComparison.Ordinal);

    private static string TextoDe(ContainerInline parte) => string.Concat(parte.Descendants<LiteralInline>().Select(l => l.Content.ToString()));

    private static string Corto(string? texto) => texto is null ? "" : texto[..Math.Min(80, texto.Length)];
}
