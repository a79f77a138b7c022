using System.Security.Cryptography;
using OpenGov.Seguimiento.Evidencias;

namespace OpenGov.Seguimiento.Archivos;

/// <summary>Deposita el archivo de una evidencia ya aportada; sus bytes deben ser los de la huella que trajo.</summary>
internal sealed record DepositarArchivo(string CompromisoFolio, string Folio, Stream Contenido) : IRequest<EvidenciaDetalle>;

internal sealed class DepositarArchivoEndpoint : IEndpoint
{
    public static void Map(RouteGroupBuilder api) => api
        .MapPost("compromisos/{folio}/evidencias/{evidencia}/archivo", async (string folio, string evidencia, HttpContext http, ISender sender, CancellationToken ct) =>
            DocumentResult.Created("evidencias", await sender.Send(new DepositarArchivo(folio, evidencia, http.Request.Body), ct)))
        .WithName(nameof(DepositarArchivo))
        .WithSummary("Deposita el archivo de una evidencia, hasta 10 MiB")
        .AcceptsFile(TipoDeArchivo.BytesMaximo, ["application/octet-stream", .. TipoDeArchivo.Mimes])
        .RequireScope(Scopes.Reportar);
}

internal sealed class DepositarArchivoHandler(SeguimientoDbContext db, Almacen almacen, ActContext act, TimeProvider clock) : IRequestHandler<DepositarArchivo, EvidenciaDetalle>
{
    public async Task<EvidenciaDetalle> Handle(DepositarArchivo comando, CancellationToken ct)
    {
        var evidencia = await db.EvidenciaDe(comando.CompromisoFolio, comando.Folio, ct);
        using var copia = new MemoryStream();
        await comando.Contenido.CopyToAsync(copia, ct);
        var contenido = copia.ToArray();
        var tipo = TipoDeArchivo.Exigir(contenido);
        var deposito = new ArchivoDeposito(tipo.Mime, contenido.Length, clock.GetUtcNow());
        var huella = Convert.ToHexStringLower(SHA256.HashData(contenido));

        evidencia.Depositar(deposito, huella);
        act.Fecha = evidencia.UltimoActo; // it completes the act that brought the evidence; it is not another one
        var ubicacion = await almacen.PonerAsync(contenido, ct);
        db.Archivos.Add(new()
        {
            Id = evidencia.Id, EvidenciaFolio = evidencia.Folio, HuellaSha256 = huella, Tipo = tipo.Mime, Bytes = contenido.Length,
            Ubicacion = ubicacion, Contenido = ubicacion is null ? contenido : null, RecibidoEn = deposito.RecibidoEn,
        });
        await db.SaveChangesAsync(ct);

        return db.DocumentOf<EvidenciaDetalle>(evidencia);
    }
}
