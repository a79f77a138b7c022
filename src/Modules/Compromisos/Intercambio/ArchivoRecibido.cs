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
            return Leido(() => new LectorCsv(new Dictionary<string, Func<Stream>>(StringComparer.Ordinal) { [Tablas.Compromisos.Archivo] = copia.Leer }));
        }

        return tipo == Zip ? Leido(() => LectorCsv.DeZip(AbrirZip(cuerpo, http))) : await LectorJson.AbrirAsync(cuerpo, http.RequestAborted);
    }

    private static ZipArchive AbrirZip(Stream cuerpo, HttpContext http)
    {
        var zip = new ZipArchive(cuerpo, ZipArchiveMode.Read, leaveOpen: true);
        http.Response.RegisterForDispose(zip);
        return zip.Entries.Sum(entrada => (decimal)entrada.Length) <= BytesMaximos ? zip // no entry gives more than it declares
            : throw Falta("demasiado_grande", $"Lo que trae el zip, ya descomprimido, pasa de {BytesMaximos / 1_048_576} MiB: divídelo en varios.");
    }

    // Making the reader reads every table once: a zip cut short, a damaged entry or a cell without end is known here.
    private static LectorCsv Leido(Func<LectorCsv> leer)
    {
        try
        {
            return leer();
        }
        catch (InvalidDataException)
        {
            throw Falta("forma", "El archivo no es un zip, llegó incompleto o está dañado.");
        }
        catch (CsvHelper.CsvHelperException)
        {
            throw Falta("forma", $"Una celda pasa de {HojaCsv.CeldaMaxima:N0} caracteres, o sus comillas no cierran.");
        }
    }

    private static ValidationException Falta(string codigo, string mensaje) => new([new ValidationFailure("compromisos", mensaje) { ErrorCode = codigo }]);
}
