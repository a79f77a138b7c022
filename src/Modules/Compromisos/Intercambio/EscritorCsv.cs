using System.Globalization;
using System.IO.Compression;
using System.Text;
using System.Text.Json;
using CsvHelper;

namespace OpenGov.Compromisos.Intercambio;

/// <summary>One CSV for each table in a zip. A zip is written one entry at a time, so the tables wait on disk until the end.</summary>
internal sealed class EscritorCsv : IEscritorDePlan
{
    private readonly Stream destino;
    private readonly List<(Tabla Tabla, ArchivoTemporal Archivo, CsvWriter Hoja)> hojas;

    public EscritorCsv(Stream destino)
    {
        this.destino = destino;
        hojas = [.. Tablas.Todas.Select(Abrir)];
    }

    public Task EscribirAsync(CompromisoEnArchivo compromiso)
    {
        var contenido = JsonSerializer.SerializeToNode(compromiso, Json.Wire)!.AsObject();
        foreach (var (tabla, _, hoja) in hojas)
            foreach (var fila in tabla.Filas(contenido)) Escribir(hoja, fila);
        return Task.CompletedTask;
    }

    public async ValueTask DisposeAsync()
    {
        await using var zip = new ZipArchive(destino, ZipArchiveMode.Create, leaveOpen: true);
        foreach (var (tabla, archivo, hoja) in hojas)
        {
            await hoja.DisposeAsync();
            await using (var entrada = await zip.CreateEntry(tabla.Archivo).OpenAsync())
            await using (var escrito = archivo.Leer()) await escrito.CopyToAsync(entrada);
            archivo.Dispose();
        }
    }

    private static (Tabla Tabla, ArchivoTemporal Archivo, CsvWriter Hoja) Abrir(Tabla tabla)
    {
        var archivo = new ArchivoTemporal();
        // With its mark, or Excel reads UTF-8 as something else.
        var hoja = new CsvWriter(new StreamWriter(archivo.Crear(), new UTF8Encoding(encoderShouldEmitUTF8Identifier: true)), CultureInfo.InvariantCulture);
        Escribir(hoja, tabla.Encabezados);
        return (tabla, archivo, hoja);
    }

    private static void Escribir(CsvWriter hoja, IEnumerable<string> fila)
    {
        foreach (var celda in fila) hoja.WriteField(celda);
        hoja.NextRecord();
    }
}
