using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using OpenGov.Difusion.Capturas;

namespace OpenGov.Difusion.Propuestas;

/// <summary>The same capture as <see cref="CapturarPropuestas"/>, from the spreadsheet where the papers were typed.</summary>
internal sealed class CapturarPropuestasDeCsvEndpoint : IEndpoint
{
    private const string Descripcion = """
        El cuerpo es un CSV en UTF-8, separado por comas, con encabezado. Columnas obligatorias: `renglon`, `texto`, `fecha_papel` (AAAA-MM-DD). Opcionales:
        `huella_papel`, `alias`, `compromiso_folio`, `canal` (presencial, medios o redes), `enlace_fuente`. Significan lo mismo que los miembros de `renglones` en la
        captura con JSON, con las mismas reglas; una celda vacía es un dato que no se tiene.
        """;

    public static void Map(RouteGroupBuilder api) => api
        .MapPost("consultas/{folio}/capturas/csv", Post)
        .WithName("CapturarPropuestasDeCsv")
        .WithSummary("Captura un lote de propuestas desde un archivo CSV")
        .WithDescription(Descripcion)
        .Accepts<Stream>("text/csv")
        .RequireScope(Scopes.Capturar);

    private static async Task<Ok<LoteCapturado>> Post(string folio, [AsParameters] LoteDeArchivo lote, HttpContext http, ISender sender, CancellationToken ct)
    {
        var archivo = await LectorDeLotes.LeerAsync(http.Request.Body, ct);
        return TypedResults.Ok(await sender.Send(lote.Leer(archivo) with { Folio = folio }, ct));
    }
}

/// <summary>De qué lote es el archivo.</summary>
/// <param name="Lote">Nombre que quien captura da al paquete de papeles, único en la consulta.</param>
/// <param name="ConsentimientoVersion">Versión del aviso de privacidad impresa en los papeles.</param>
/// <param name="Modo">atomico si se omite; parcial o simulacro.</param>
/// <param name="Fecha">Día legal de la captura (AAAA-MM-DD); hoy si se omite.</param>
/// <param name="Referencia">Identificador del acto en el sistema de origen.</param>
/// <param name="Ejemplo">true marca el lote como dato de ejemplo.</param>
internal sealed record LoteDeArchivo(
    [FromQuery(Name = "lote"), Required] string? Lote, [FromQuery(Name = "consentimiento_version"), Required] string? ConsentimientoVersion, [FromQuery(Name = "modo")] string? Modo,
    [FromQuery(Name = "fecha")] string? Fecha, [FromQuery(Name = "referencia")] string? Referencia, [FromQuery(Name = "ejemplo")] string? Ejemplo)
{
    public CapturarPropuestas Leer(ArchivoLeido<RenglonCapturado> archivo) => new(Lote ?? "", ConsentimientoVersion ?? "", archivo.Renglones, ReglasDeLote.Modo(Modo))
    {
        Ilegibles = archivo.Ilegibles, Fecha = Parametros.Dia(Fecha, "fecha"), Referencia = Referencia, Ejemplo = Parametros.EsEjemplo(Ejemplo),
    };
}
