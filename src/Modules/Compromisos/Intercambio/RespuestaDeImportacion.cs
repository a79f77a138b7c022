using System.Text.Json;

namespace OpenGov.Compromisos.Intercambio;

/// <summary>
/// An import that is followed line by line (NDJSON): each line is a progress, the last one the report. A connection that ends without
/// the report wrote nothing.
/// </summary>
internal sealed class RespuestaDeImportacion(HttpContext http)
{
    public const string Tipo = "application/x-ndjson";

    public bool Seguida { get; } = http.Request.Headers.Accept.ToString().Contains(Tipo, StringComparison.OrdinalIgnoreCase);

    public Task Avisar(AvanceDeImportacion avance) => Seguida ? EscribirAsync(new { Avance = avance }) : Task.CompletedTask;

    public async Task<IResult> TerminarAsync(ReporteDeImportacion reporte)
    {
        if (Seguida)
        {
            await EscribirAsync(new { Reporte = reporte });
            return Results.Empty;
        }

        return reporte is { Simulada: false, Aplicada: false } ? throw reporte.ComoProblema() : Results.Json(reporte, Json.Wire);
    }

    private async Task EscribirAsync<T>(T linea)
    {
        if (!http.Response.HasStarted) http.Response.ContentType = Tipo;
        await http.Response.Body.WriteAsync((byte[])[.. JsonSerializer.SerializeToUtf8Bytes(linea, Json.Wire), (byte)'\n'], http.RequestAborted);
        await http.Response.Body.FlushAsync(http.RequestAborted);
    }
}
