using System.Globalization;
using System.Text.Json.Nodes;

namespace OpenGov.Compromisos.Intercambio;

/// <summary>
/// A cell, both ways. What a spreadsheet would run as a formula is written with an apostrophe before it, and read back without;
/// a formula, or the error one left, is never taken as data.
/// </summary>
internal static class Celda
{
    private const string ConApostrofo = "'=+-@#\t\r";
    private const char EntreClaves = '|';

    private static readonly char[] Separadores = [EntreClaves, ',', ';', ' ', '\n', '\r', '\t'];
    private static readonly string[] FechasDeHoja = ["d/M/yyyy", "d-M-yyyy", "d/M/yy", "yyyy/M/d"];

    public static string Escrita(JsonNode? valor) => valor switch
    {
        null => "",
        JsonArray claves => string.Join(EntreClaves, claves),
        JsonValue texto when texto.TryGetValue(out string? escrito) => escrito.Length > 0 && ConApostrofo.Contains(escrito[0], StringComparison.Ordinal) ? $"'{escrito}" : escrito,
        _ => valor.ToJsonString(),
    };

    /// <summary>The value of a cell that is not empty; or why it has none.</summary>
    public static (JsonNode? Valor, string? Codigo, string? Mensaje) Leida(string celda, ClaseDeColumna clase)
    {
        if (celda[0] is '=') return Falta("formula", "La celda trae una fórmula: pega su valor.");
        if (celda[0] is '#' && celda.Length > 2 && celda[^1] is '!' or '?' or 'A' && !celda.Any(char.IsLower) && !celda.Contains(' ', StringComparison.Ordinal))
            return Falta("formula", $"La celda trae el error «{celda}» de una fórmula: corrígela y pega su valor.");

        return clase switch
        {
            ClaseDeColumna.Claves => (new JsonArray([.. celda.Split(Separadores, StringSplitOptions.RemoveEmptyEntries).Select(clave => (JsonNode)clave)]), null, null),
            ClaseDeColumna.Numero => Numero(celda),
            ClaseDeColumna.Fecha => Fecha(celda),
            _ => (celda.Length > 1 && celda[0] is '\'' && ConApostrofo.Contains(celda[1], StringComparison.Ordinal) ? celda[1..] : celda, null, null),
        };
    }

    private static (JsonNode?, string?, string?) Numero(string celda)
    {
        if (!decimal.TryParse(celda, NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var numero))
            return Falta("tipo_invalido", "Debe ser un número, con punto decimal y sin separador de miles ni signos: 1200.50.");

        return (numero == decimal.Truncate(numero) && Math.Abs(numero) <= long.MaxValue ? JsonValue.Create((long)numero) : JsonValue.Create(numero), null, null);
    }

    private static (JsonNode?, string?, string?) Fecha(string celda) =>
        DateOnly.TryParseExact(celda, FechasDeHoja, CultureInfo.InvariantCulture, DateTimeStyles.None, out var dia)
            ? Falta("tipo_invalido", $"Debe ser una fecha AAAA-MM-DD; si «{celda}» es día/mes/año, escribe {dia:yyyy-MM-dd}.")
            : (celda, null, null);

    private static (JsonNode?, string?, string?) Falta(string codigo, string mensaje) => (null, codigo, mensaje);
}
