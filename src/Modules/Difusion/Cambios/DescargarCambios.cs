namespace OpenGov.Difusion.Cambios;

/// <summary>The whole log in one file: a release per line, whose bytes are the leaf. It grows at its end and nowhere else.</summary>
internal sealed class DescargarCambiosEndpoint : ISiteEndpoint
{
    private static readonly byte[] FinDeLinea = "\n"u8.ToArray();

    public static void MapSite(RouteGroupBuilder site) => site
        .MapGet("datos/cambios.ndjson", (LecturaDeEntregas entregas, HttpContext http) => Results.Stream(async salida =>
        {
            await foreach (var entrega in entregas.TodasAsync(http.RequestAborted))
            {
                await salida.WriteAsync(System.Text.Encoding.UTF8.GetBytes(entrega.Texto), http.RequestAborted);
                await salida.WriteAsync(FinDeLinea, http.RequestAborted);
            }
        }, "application/x-ndjson"))
        .AllowAnonymous();
}
