using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json.Nodes;
using System.Text.Unicode;

namespace OpenGov.Difusion.DatosAbiertos;

/// <summary>Pages about the data: plain, readable without style, with nothing that runs.</summary>
internal static class PaginaDeDatos
{
    private const string Estilo = """
        :root{color-scheme:light dark}body{font:1rem/1.55 system-ui,sans-serif;max-width:64rem;margin:0 auto;padding:1rem}table{border-collapse:collapse;width:100%}
        .ancha{overflow-x:auto}th,td{text-align:left;vertical-align:top;padding:.35rem .75rem .35rem 0;border-bottom:1px solid #8888}code,pre{font-family:ui-monospace,monospace}
        pre{overflow-x:auto;padding:.75rem;border:1px solid #8888}a:focus-visible,.ancha:focus-visible{outline:3px solid #b35900;outline-offset:2px}.salto{position:absolute;left:-99rem}.salto:focus{position:static}
        """;

    private static readonly HtmlEncoder Codificador = HtmlEncoder.Create(UnicodeRanges.All);

    public static string Texto(string texto) => Codificador.Encode(texto);

    public static string Numero(long numero) => numero.ToString("N0", CultureInfo.GetCultureInfo("es-MX"));

    /// <param name="jsonLd">What a search engine reads of the same page.</param>
    public static IResult Servir(HttpContext http, string titulo, string contenido, JsonObject? jsonLd = null)
    {
        var datos = jsonLd?.ToJsonString(Json.Wire) ?? "";
        http.Response.Headers.ContentSecurityPolicy = $"default-src 'none'; style-src {Huella(Estilo)}; {(jsonLd is null ? "" : $"script-src {Huella(datos)}; ")}base-uri 'none'; form-action 'none'; frame-ancestors 'none'";
        http.Response.Headers.CacheControl = "public, max-age=60";
        return Results.Text($"""
            <!doctype html>
            <html lang="es-MX">
            <head>
            <meta charset="utf-8">
            <meta name="viewport" content="width=device-width, initial-scale=1">
            <title>{Texto(titulo)}</title>
            <link rel="alternate" type="application/atom+xml" title="Cambios" href="/datos/cambios.atom">
            <style>{Estilo}</style>{(jsonLd is null ? "" : $"\n<script type=\"application/ld+json\">{datos}</script>")}
            </head>
            <body>
            <a class="salto" href="#contenido">Ir al contenido</a>
            <main id="contenido">
            <h1>{Texto(titulo)}</h1>
            {contenido}
            </main>
            </body>
            </html>
            """, "text/html; charset=utf-8", Encoding.UTF8);
    }

    private static string Huella(string texto) => $"'sha256-{Convert.ToBase64String(SHA256.HashData(Encoding.UTF8.GetBytes(texto)))}'";
}
