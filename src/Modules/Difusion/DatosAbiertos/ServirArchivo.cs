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
        .AllowAnonymous()
        .DisableRateLimiting()
        .WithMetadata(new FileAnswer());

    private static IResult Servir(HttpContext http, Archivo archivo)
    {
        http.Response.Headers.CacheControl = "public, max-age=60";
        if (archivo.Nombre.EndsWith(".csv", StringComparison.Ordinal)) http.Response.Headers.Link = $"<{archivo.Nombre}-metadata.json>; rel=\"describedby\"; type=\"application/csvm+json\"";
        var codificacion = archivo.Comprimido ? Descarga.Codificar(http, "br", "gzip") : null;
        var extension = codificacion switch { "br" => ".br", "gzip" => ".gz", _ => "" };
        return Results.File(archivo.Ruta + extension, archivo.Tipo, entityTag: Descarga.Etiqueta(archivo.Huella, codificacion), enableRangeProcessing: true);
    }
}
