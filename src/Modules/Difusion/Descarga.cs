using Microsoft.Net.Http.Headers;

namespace OpenGov.Difusion;

/// <summary>What every download does the same way.</summary>
internal static class Descarga
{
    /// <summary>Of the ways a file can be sent, ours first, the one the caller likes most; null to send it as it is.</summary>
    public static string? Codificar(HttpContext http, params string[] ofrecidas)
    {
        http.Response.Headers.Vary = "Accept-Encoding";
        if (http.Request.Headers.Range.Count > 0) return null; // a part of a file is a part of its own bytes, not of a compressed copy
        if (!StringWithQualityHeaderValue.TryParseList(http.Request.Headers.AcceptEncoding, out var aceptadas)) return null;

        double? Dicho(string codificacion) => aceptadas.FirstOrDefault(a => a.Value.Equals(codificacion, StringComparison.OrdinalIgnoreCase)) is { } suya ? suya.Quality ?? 1 : null;
        double Gusto(string codificacion) => Dicho(codificacion) ?? Dicho("*") ?? 0;
        var elegida = ofrecidas.Where(o => Gusto(o) > 0).MaxBy(Gusto);
        if (elegida is null || Dicho("identity") > Gusto(elegida)) return null;

        http.Response.Headers.ContentEncoding = elegida;
        return elegida;
    }

    /// <summary>The tag of a file sent that way: another way is other bytes.</summary>
    public static EntityTagHeaderValue Etiqueta(string contenido, string? codificacion) =>
        new($"\"{contenido}{codificacion switch { "br" => "-br", "gzip" => "-gz", _ => "" }}\"");

    /// <summary>Whether only the headers are asked for (HEAD): what would follow need not be read.</summary>
    public static bool SoloEncabezados(HttpContext http) => http.Response.Body == Stream.Null;
}
