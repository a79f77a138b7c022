using Microsoft.AspNetCore.WebUtilities;

namespace OpenGov.Difusion;

/// <summary>Parameters of the reads that are computed and not documents.</summary>
internal static class Parametros
{
    public static DateOnly? Dia(string? texto, string parametro = "en_fecha") => texto is null ? null
        : DateOnly.TryParseExact(texto, "yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture, System.Globalization.DateTimeStyles.None, out var dia) ? dia
        : throw new BadParameterException(parametro, "Debe ser una fecha AAAA-MM-DD, por ejemplo 2019-10-15.");

    /// <summary>A value of a closed list by its name in the contract.</summary>
    public static T? Nombrado<T>(string nombre)
        where T : struct, Enum => Enum.GetValues<T>().Cast<T?>().FirstOrDefault(valor => Json.SnakeCase(valor.ToString()!) == nombre);

    public static bool EsEjemplo(string? texto) => texto switch { null or "false" => false, "true" => true, _ => throw new BadParameterException("ejemplo", "Debe ser true o false.") };

    /// <param name="cursor">Where the next page starts; null on the last.</param>
    public static Paginacion Paginar(this HttpContext http, int limite, string? cursor)
    {
        if (cursor is null) return new(limite, HayMas: false, Siguiente: null, Anterior: null, Total: null);

        var iguales = http.Request.Query.Where(p => p.Key is not ("limite" or "cursor")).Select(p => KeyValuePair.Create(p.Key, (string?)p.Value.ToString()));
        var siguiente = QueryHelpers.AddQueryString($"{PublicUrl.Of(http)}{http.Request.Path}", [.. iguales, new("limite", $"{limite}"), new("cursor", cursor)]);
        http.Response.Headers.Link = $"<{siguiente}>; rel=\"next\"";
        return new(limite, HayMas: true, siguiente, Anterior: null, Total: null);
    }
}
