using System.IO.Compression;
using FluentValidation.Results;

namespace OpenGov.Compromisos.Intercambio;

/// <summary>The file of a request, by what it says it is. It is on disk already: the caller's speed holds nothing else.</summary>
internal static class ArchivoRecibido
{
    public const string Json = "application/json";
    public const string Zip = "application/zip";
    public const string Csv = "text/csv";

    public const long BytesMaximos = 64L * 1024 * 1024;

    public static async Task<ILectorDePlan> AbrirAsync(HttpContext http)
    {
        var (tipo, cuerpo) = (http.Request.ContentType?.Split(';')[0].Trim().ToLowerInvariant(), http.Request.Body);
        if (tipo == Csv)
        {
            var copia = new ArchivoTemporal();
            http.Response.RegisterForDispose(copia);
            await using (var destino = copia.Crear()) await cuerpo.CopyToAsync(destino, http.RequestAborted);
            return new LectorCsv(new Dictionary<string, Func<Stream>>(StringComparer.Ordinal) { [Tablas.Compromisos.Archivo] = copia.Leer });
        }

        return tipo == Zip ? LectorCsv.DeZip(AbrirZip(cuerpo, http)) : await LectorJson.AbrirAsync(cuerpo, http.RequestAborted);
    }

    private static ZipArchive AbrirZip(Stream cuerpo, HttpContext http)
    {
        try
        {
            var zip = new ZipArchive(cuerpo, ZipArchiveMode.Read, leaveOpen: true);
            http.Response.RegisterForDispose(zip);
            // Reading the directory is how a zip cut short is known; no entry gives more than it declares there.
            if (zip.Entries.Sum(entrada => (decimal)entrada.Length) <= BytesMaximos) return zip;

            throw new ValidationException([new ValidationFailure("compromisos", $"Lo que trae el zip, ya descomprimido, pasa de {BytesMaximos / 1_048_576} MiB: divídelo en varios.") { ErrorCode = "demasiado_grande" }]);
        }
        catch (InvalidDataException)
        {
            throw new ValidationException([new ValidationFailure("compromisos", "El archivo no es un zip, o llegó incompleto.") { ErrorCode = "forma" }]);
        }
    }
}
