using Microsoft.Net.Http.Headers;
using OpenGov.Seguimiento.Evidencias;

namespace OpenGov.Seguimiento.Archivos;

/// <summary>El archivo de una evidencia, para quien puede leerla.</summary>
internal sealed record DescargarArchivo(string Folio) : IRequest<ArchivoParaEnviar>;

/// <summary>A file and whether anybody may keep it.</summary>
internal sealed record ArchivoParaEnviar(ArchivoGuardado Archivo, Stream Contenido, bool EsPublico);

internal sealed class DescargarArchivoEndpoint : IEndpoint
{
    public static void Map(RouteGroupBuilder api) => api
        .MapGet("evidencias/{folio}/archivo", async (string folio, HttpContext http, ISender sender, CancellationToken ct) =>
        {
            var (archivo, contenido, esPublico) = await sender.Send(new DescargarArchivo(folio), ct);
            await EnviarAsync(http, archivo, contenido, esPublico);
        })
        .WithName(nameof(DescargarArchivo))
        .WithSummary("Descarga el archivo de una evidencia, entero o por partes")
        .AnswersFile(TipoDeArchivo.Mimes)
        .AllowAnonymous();

    // Never drawn in our name: a download, of the type its bytes say, in an empty sandbox.
    private static async Task EnviarAsync(HttpContext http, ArchivoGuardado archivo, Stream contenido, bool esPublico)
    {
        var extension = TipoDeArchivo.Todos.Single(t => t.Mime == archivo.Tipo).Extension;
        http.Response.Headers.ContentSecurityPolicy = "sandbox; default-src 'none'";
        http.Response.Headers.CacheControl = esPublico ? "public, max-age=60" : "private, no-store";
        http.Response.Headers.Vary = "Authorization";
        await TypedResults.Stream(
            contenido, archivo.Tipo, $"{archivo.EvidenciaFolio}.{extension}", archivo.RecibidoEn, new EntityTagHeaderValue($"\"{archivo.HuellaSha256}\""), enableRangeProcessing: true)
            .ExecuteAsync(http);
        if (http.Response.StatusCode < 300 || http.Response.HasStarted) return;
        http.Response.ContentType = null; // no bytes follow: the problem that says why does
        http.Response.ContentLength = null;
        http.Response.Headers.ContentDisposition = default;
    }
}

internal sealed class DescargarArchivoHandler(SeguimientoDbContext db, Almacen almacen, ActContext act) : IRequestHandler<DescargarArchivo, ArchivoParaEnviar>
{
    public async Task<ArchivoParaEnviar> Handle(DescargarArchivo consulta, CancellationToken ct)
    {
        var evidencia = await db.Evidencias.AsNoTracking().SingleOrDefaultAsync(e => e.Folio == consulta.Folio, ct);
        var puede = evidencia is not null && (evidencia.ArchivoEsPublico || act.Actor.TieneAlcanceSobre(evidencia));
        if (!puede) throw new NotFoundException("archivo de la evidencia", consulta.Folio);

        var archivo = await db.Archivos.AsNoTracking().Where(a => a.Id == evidencia!.Id)
            .Select(a => new ArchivoGuardado { Id = a.Id, EvidenciaFolio = a.EvidenciaFolio, HuellaSha256 = a.HuellaSha256, Tipo = a.Tipo, Bytes = a.Bytes, Ubicacion = a.Ubicacion, RecibidoEn = a.RecibidoEn })
            .SingleOrDefaultAsync(ct) ?? throw new NotFoundException("archivo de la evidencia", consulta.Folio);
        return new(archivo, almacen.Abrir(archivo), evidencia!.ArchivoEsPublico);
    }
}
