using Microsoft.Net.Http.Headers;

namespace OpenGov.Difusion.DatosAbiertos;

/// <summary>A finished file is copied to whoever asks, compressed as they prefer, with an ETag made of its content.</summary>
internal sealed class ServirArchivoEndpoint : ISiteEndpoint
{
    public static void MapSite(RouteGroupBuilder site) => site
        .MapGet("datos/{archivo}", async (string archivo, PublicacionActual actual, HttpContext http) =>
        {
            var publicacion = await actual.ListaAsync(http.RequestAborted);
            return Servir(http, publicacion.Archivos.GetValueOrDefault(archivo) ?? throw new NotFoundException("archivos de datos abiertos", archivo));
        })
        .AllowAnonymous();

    public static IResult Servir(HttpContext http, Archivo archivo)
    {
        var codificacion = archivo.Comprimido ? Preferida(http.Request.Headers.AcceptEncoding.ToString(), http.Request.Headers.Range.Count > 0) : null;
        http.Response.Headers.CacheControl = "public, max-age=60";
        if (archivo.Comprimido) http.Response.Headers.Vary = "Accept-Encoding";
        if (codificacion is not null) http.Response.Headers.ContentEncoding = codificacion;
        if (archivo.Nombre.EndsWith(".csv", StringComparison.Ordinal)) http.Response.Headers.Link = $"<{archivo.Nombre}-metadata.json>; rel=\"describedby\"; type=\"application/csvm+json\"";
        var (extension, marca) = codificacion switch { "br" => (".br", "-br"), "gzip" => (".gz", "-gz"), _ => ("", "") };
        return Results.File(archivo.Ruta + extension, archivo.Tipo, entityTag: new EntityTagHeaderValue($"\"{archivo.Huella}{marca}\""), enableRangeProcessing: true);
    }

    // A part of a file is a part of its own bytes, not of a compressed copy.
    private static string? Preferida(string aceptadas, bool parte)
    {
        if (parte || !StringWithQualityHeaderValue.TryParseList([aceptadas], out var lista)) return null;

        string? Si(string codificacion) => lista.Any(a => a.Value == codificacion && a.Quality is not 0) ? codificacion : null;
        return Si("br") ?? Si("gzip");
    }
}
