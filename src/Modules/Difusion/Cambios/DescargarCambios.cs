using System.IO.Compression;
using System.Text;

namespace OpenGov.Difusion.Cambios;

/// <summary>
/// The log in one file: a release per line, whose bytes are the leaf. It grows at its end and nowhere else, so its size says which bytes it
/// has, and whoever keeps a copy asks only for what follows it.
/// </summary>
internal sealed class DescargarCambiosEndpoint : ISiteEndpoint
{
    private static readonly UTF8Encoding SinBom = new(encoderShouldEmitUTF8Identifier: false);

    public static void MapSite(RouteGroupBuilder site) => site
        .MapGet("datos/cambios.ndjson", async (string? desde, LecturaDeEntregas entregas, HttpContext http) =>
        {
            var cursor = ParametrosDeCambios.LeerCursor(desde);
            var tamano = await entregas.TamanoAsync(http.RequestAborted);
            var codificacion = Descarga.Codificar(http, "gzip");
            http.Response.Headers.CacheControl = "public, max-age=60";
            return Results.Stream(
                salida => Descarga.SoloEncabezados(http) ? Task.CompletedTask : EscribirAsync(salida, entregas.TodasAsync(cursor, tamano, http.RequestAborted), codificacion is not null),
                DatosAbiertos.TiposDeArchivo.Ndjson, entityTag: Descarga.Etiqueta($"{tamano}", codificacion));
        })
        .AllowAnonymous()
        .WithMetadata(new FileAnswer());

    private static async Task EscribirAsync(Stream salida, IAsyncEnumerable<EntregaLeida> entregas, bool comprimir)
    {
        await using var comprimida = comprimir ? new GZipStream(salida, CompressionLevel.Fastest, leaveOpen: true) : null;
        await using var escritor = new StreamWriter(comprimida ?? salida, SinBom, 65_536, leaveOpen: true) { NewLine = "\n" };
        await foreach (var entrega in entregas) await escritor.WriteLineAsync(entrega.Texto);
    }
}
