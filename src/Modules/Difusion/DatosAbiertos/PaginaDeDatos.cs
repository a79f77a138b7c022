using System.Globalization;
using System.Text.Json.Nodes;

namespace OpenGov.Difusion.DatosAbiertos;

/// <summary>Pages about the data: plain, readable without style, with nothing that runs.</summary>
internal static class PaginaDeDatos
{
    private const string Estilo = """
        :root{color-scheme:light dark}body{color:CanvasText;background:Canvas;font:1rem/1.55 system-ui,sans-serif;max-width:64rem;margin:0 auto;padding:1rem}table{border-collapse:collapse;width:100%}
        .ancha{overflow-x:auto}th,td{text-align:left;vertical-align:top;padding:.35rem .75rem .35rem 0;border-bottom:1px solid #8888}code,pre{font-family:ui-monospace,monospace}
        pre{overflow-x:auto;padding:.75rem;border:1px solid #8888}:focus-visible{outline:3px solid #b35900;outline-offset:2px}.salto{position:absolute;left:-99rem}.salto:focus{position:static}
        """;

    public static string Numero(long numero) => numero.ToString("N0", CultureInfo.GetCultureInfo("es-MX"));

    /// <param name="jsonLd">What a search engine reads of the same page.</param>
    public static IResult Servir(HttpContext http, string titulo, string contenido, JsonObject? jsonLd = null)
    {
        http.Response.Headers.CacheControl = "public, max-age=60";
        return new PaginaHtml(titulo, contenido, Estilo)
        {
            Cabeza = "<link rel=\"alternate\" type=\"application/atom+xml\" title=\"Cambios\" href=\"/datos/cambios.atom\">",
            Antes = "<a class=\"salto\" href=\"#contenido\">Ir al contenido</a>",
            JsonLd = jsonLd,
        }.Servir(http);
    }
}
