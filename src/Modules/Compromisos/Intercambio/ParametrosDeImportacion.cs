using System.Globalization;
using Microsoft.AspNetCore.Mvc;

namespace OpenGov.Compromisos.Intercambio;

/// <summary>Cómo se importa. Van en la dirección porque el cuerpo es el archivo.</summary>
/// <param name="Simular">true revisa todo el archivo y no escribe nada; false si se omite.</param>
/// <param name="Politica">atomica, todo o nada, si se omite; parcial importa lo que está bien y reporta el resto.</param>
/// <param name="Fecha">Día legal del acto (AAAA-MM-DD); hoy si se omite, nunca futuro.</param>
/// <param name="Motivo">Por qué se hace; se publica con cada versión que produce.</param>
/// <param name="Fuente">Documento o enlace que lo sustenta; se publica.</param>
/// <param name="Referencia">Identificador de la importación en el sistema de origen: con la misma referencia nunca se importa dos veces (409).</param>
/// <param name="Ejemplo">true marca lo importado como dato de ejemplo.</param>
internal sealed record ParametrosDeImportacion(
    [FromQuery(Name = "simular")] string? Simular, [FromQuery(Name = "politica")] string? Politica, [FromQuery(Name = "fecha")] string? Fecha,
    [FromQuery(Name = "motivo")] string? Motivo, [FromQuery(Name = "fuente")] string? Fuente, [FromQuery(Name = "referencia")] string? Referencia,
    [FromQuery(Name = "ejemplo")] string? Ejemplo)
{
    public ImportarPlan Comando(string folio, ILectorDePlan archivo, Func<AvanceDeImportacion, Task> avisar) => new(folio, archivo, EsCierto("simular", Simular), Como(), avisar)
    {
        Fecha = Fecha is null ? null : DateOnly.TryParseExact(Fecha, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var dia)
            ? dia : throw new BadParameterException("fecha", "Debe ser una fecha AAAA-MM-DD, por ejemplo 2019-10-15."),
        Motivo = Limpio(Motivo), Fuente = Limpio(Fuente), Referencia = Limpio(Referencia), Ejemplo = EsCierto("ejemplo", Ejemplo),
    };

    private PoliticaDeImportacion Como() => Politica switch
    {
        null or "atomica" => PoliticaDeImportacion.Atomica,
        "parcial" => PoliticaDeImportacion.Parcial,
        _ => throw new BadParameterException("politica", "Puede ser atomica o parcial."),
    };

    private static bool EsCierto(string nombre, string? valor) => valor switch
    {
        null or "false" => false,
        "true" => true,
        _ => throw new BadParameterException(nombre, "Puede ser true o false."),
    };

    private static string? Limpio(string? valor) => valor is null ? null : Texto.Clean(valor);
}
