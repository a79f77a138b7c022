using System.Globalization;
using System.Text.Json.Nodes;

namespace OpenGov.Difusion.Cambios;

/// <summary>JSON Feed 1.1, the latest first; <c>next_url</c> goes back in time to the first act.</summary>
internal sealed class ServirJsonFeedEndpoint : ISiteEndpoint
{
    public static void MapSite(RouteGroupBuilder site) => site
        .MapGet("datos/cambios.json", async (string? hasta, LecturaDeEntregas entregas, HttpContext http) =>
        {
            var tamano = await entregas.TamanoAsync(http.RequestAborted);
            var ultimo = hasta is null ? tamano
                : long.TryParse(hasta, NumberStyles.None, CultureInfo.InvariantCulture, out var pedido) ? Math.Min(pedido, tamano)
                : throw new BadParameterException("hasta", "Debe ser el cursor de un cambio.");
            var desde = Math.Max(0, ultimo - Noticia.PorArchivo);
            var origen = PublicUrl.Of(http);
            var noticias = (await entregas.DesdeAsync(desde, (int)(ultimo - desde), null, null, http.RequestAborted)).Select(e => Noticia.De(e, origen)).Reverse();
            var feed = new JsonObject
            {
                ["version"] = "https://jsonfeed.org/version/1.1",
                ["title"] = "Cambios del plan de acción local",
                ["home_page_url"] = $"{origen}/datos",
                ["feed_url"] = $"{origen}/datos/cambios.json",
                ["language"] = "es-MX",
                ["items"] = new JsonArray([.. noticias.Select(Articulo)]),
            };
            if (desde > 0) feed["next_url"] = $"{origen}/datos/cambios.json?hasta={desde}";
            http.Response.Headers.CacheControl = "public, max-age=60";
            return ConEtiqueta.Servir(feed.ToJsonString(Json.Wire), "application/feed+json");
        })
        .AllowAnonymous();

    private static JsonObject Articulo(Noticia noticia) => new()
    {
        ["id"] = noticia.Direccion,
        ["url"] = noticia.Direccion,
        ["title"] = noticia.Titulo,
        ["content_text"] = noticia.Resumen,
        ["date_published"] = noticia.Entrega.OcurridoEn.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss.FFFFFF'Z'", CultureInfo.InvariantCulture),
        ["tags"] = new JsonArray(noticia.Entrega.Recurso, noticia.Entrega.Operacion),
    };
}
