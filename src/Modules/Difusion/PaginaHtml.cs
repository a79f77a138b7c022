using System.Security.Cryptography;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json.Nodes;
using System.Text.Unicode;

namespace OpenGov.Difusion;

/// <summary>The frame of every page this module serves: one main, one heading, nothing from elsewhere and nothing that runs.</summary>
/// <param name="Titulo">Of the page and of its heading.</param>
/// <param name="Contenido">HTML already; what is not ours goes through <see cref="Texto"/>.</param>
/// <param name="Estilo">The whole style.</param>
internal sealed record PaginaHtml(string Titulo, string Contenido, string Estilo)
{
    private const string Tipo = "text/html; charset=utf-8";

    private static readonly HtmlEncoder Codificador = HtmlEncoder.Create(UnicodeRanges.All);

    /// <summary>Lines of its head besides the usual ones.</summary>
    public string Cabeza { get; init; } = "";

    /// <summary>What comes before the main, for instance a link that skips to it.</summary>
    public string Antes { get; init; } = "";

    /// <summary>Whether it has a form, which is sent to this same site.</summary>
    public bool Envia { get; init; }

    /// <summary>What a search engine reads of the same page.</summary>
    public JsonObject? JsonLd { get; init; }

    /// <summary>Text as HTML shows it.</summary>
    public static string Texto(string texto) => Codificador.Encode(texto);

    /// <param name="estado">Of a page with a form; the others are there or are not.</param>
    public IResult Servir(HttpContext http, int estado = StatusCodes.Status200OK)
    {
        var datos = JsonLd?.ToJsonString(Json.Wire);
        http.Response.Headers.ContentSecurityPolicy = $"default-src 'none'; style-src {Huella(Estilo)}; {(datos is null ? "" : $"script-src {Huella(datos)}; ")}"
            + $"form-action '{(Envia ? "self" : "none")}'; base-uri 'none'; frame-ancestors 'none'";
        var html = $"""
            <!doctype html>
            <html lang="es-MX">
            <head>
            <meta charset="utf-8">
            <meta name="viewport" content="width=device-width, initial-scale=1">
            <title>{Texto(Titulo)}</title>
            {Cabeza}
            <style>{Estilo}</style>{(datos is null ? "" : $"\n<script type=\"application/ld+json\">{datos}</script>")}
            </head>
            <body>
            {Antes}
            <main id="contenido">
            <h1>{Texto(Titulo)}</h1>
            {Contenido}
            </main>
            </body>
            </html>
            """;
        return Envia ? Results.Text(html, Tipo, Encoding.UTF8, estado) : ConEtiqueta.Servir(html, Tipo);
    }

    private static string Huella(string texto) => $"'sha256-{Convert.ToBase64String(SHA256.HashData(Encoding.UTF8.GetBytes(texto)))}'";
}
