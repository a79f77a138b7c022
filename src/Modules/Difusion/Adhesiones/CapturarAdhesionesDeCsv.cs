using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using OpenGov.Difusion.Capturas;

namespace OpenGov.Difusion.Adhesiones;

/// <summary>The same capture as <see cref="CapturarAdhesiones"/>, from the spreadsheet where the papers were typed.</summary>
internal sealed class CapturarAdhesionesDeCsvEndpoint : IEndpoint
{
    private const string Descripcion = """
        El cuerpo es un CSV en UTF-8, separado por comas, con encabezado. Columnas obligatorias: `renglon`, `objeto_folio`, `tipo` (apoyo, colaboracion o seguimiento),
        `fecha_papel` (AAAA-MM-DD), `huella_papel`. Opcionales: `adherente` (persona u organizacion), `correo`, `telefono`, `nombre`, `publicar_nombre` y `acepta_contacto` (si o no). Significan lo
        mismo que los miembros de `renglones` en la captura con JSON, con las mismas reglas; una celda vacía es un dato que no se tiene.
        """;

    private static readonly ColumnasDeLote Columnas = new(
        ["renglon", "objeto_folio", "tipo", "fecha_papel", "huella_papel"], ["adherente", "correo", "telefono", "nombre", "publicar_nombre", "acepta_contacto"]);

    public static void Map(RouteGroupBuilder api) => api
        .MapPost("capturas-de-adhesiones/csv", Post)
        .WithName("CapturarAdhesionesDeCsv")
        .WithSummary("Captura un lote de adhesiones en papel desde un archivo CSV")
        .WithDescription(Descripcion)
        .Accepts<Stream>("text/csv")
        .RequireScope(Scopes.Capturar);

    private static async Task<Ok<LoteDeAdhesiones>> Post([AsParameters] LoteDeAdhesionesDeArchivo lote, HttpContext http, ISender sender, CancellationToken ct)
    {
        var archivo = await HojaDeCalculo.LeerAsync(http.Request.Body, Columnas, Renglon, ct);
        return TypedResults.Ok(await sender.Send(lote.Leer(archivo), ct));
    }

    private static RenglonDeAdhesion Renglon(Celdas celdas) => new(
        celdas.Numero("renglon"), celdas.Texto("objeto_folio") ?? "", celdas.Nombrado<TipoAdhesion>("tipo", "Debe ser apoyo, colaboracion o seguimiento."), celdas.Dia("fecha_papel"),
        celdas.Texto("huella_papel") ?? "", celdas.Nombrado("adherente", Adherente.Persona, "Debe ser persona u organizacion."),
        celdas.Texto("correo"), celdas.Texto("telefono"), celdas.Texto("nombre"), celdas.Verdadero("publicar_nombre"), celdas.Verdadero("acepta_contacto"));
}

/// <summary>De qué lote es el archivo.</summary>
/// <param name="Lote">Nombre que quien captura da al paquete de papeles, único entre los de adhesiones.</param>
/// <param name="ConsentimientoFolio">Folio del texto de consentimiento impreso en los papeles.</param>
/// <param name="Modo">atomico si se omite; parcial o simulacro.</param>
/// <param name="Fecha">Día legal de la captura (AAAA-MM-DD); hoy si se omite.</param>
/// <param name="Referencia">Identificador del acto en el sistema de origen.</param>
/// <param name="Ejemplo">true marca el lote como dato de ejemplo.</param>
internal sealed record LoteDeAdhesionesDeArchivo(
    [FromQuery(Name = "lote"), Required] string? Lote, [FromQuery(Name = "consentimiento_folio"), Required] string? ConsentimientoFolio, [FromQuery(Name = "modo")] string? Modo,
    [FromQuery(Name = "fecha")] string? Fecha, [FromQuery(Name = "referencia")] string? Referencia, [FromQuery(Name = "ejemplo")] string? Ejemplo)
{
    public CapturarAdhesiones Leer(ArchivoLeido<RenglonDeAdhesion> archivo) => new(Lote ?? "", ConsentimientoFolio ?? "", archivo.Renglones, ReglasDeLote.Modo(Modo))
    {
        Ilegibles = archivo.Ilegibles, Fecha = Parametros.Dia(Fecha, "fecha"), Referencia = Referencia, Ejemplo = Parametros.EsEjemplo(Ejemplo),
    };
}
