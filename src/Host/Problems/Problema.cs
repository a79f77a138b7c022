using System.Text.Json;

namespace OpenGov.Host;

/// <summary>Todo error se responde con esta forma (RFC 9457).</summary>
/// <param name="Type">Página en español con la causa y el remedio.</param>
/// <param name="Title">Qué clase de problema es.</param>
/// <param name="Status">Código HTTP.</param>
/// <param name="Detail">Qué pasó esta vez y qué hacer.</param>
/// <param name="Instance">Ruta que se pidió.</param>
/// <param name="Codigo">Código estable para programas.</param>
/// <param name="Traza">El mismo valor del encabezado X-Request-Id; cítalo al pedir ayuda.</param>
/// <param name="Errores">Qué miembro del cuerpo o parámetro tiene cada falta.</param>
/// <param name="AlcancesRequeridos">Alcances que la operación pide, si faltó alguno.</param>
/// <param name="AlcancesDelToken">Alcances que el token tiene, si faltó alguno.</param>
internal sealed record Problema(
    string Type,
    string Title,
    int Status,
    string Detail,
    string Instance,
    string Codigo,
    string Traza,
    IReadOnlyList<ErrorDeCampo>? Errores = null,
    IReadOnlyList<string>? AlcancesRequeridos = null,
    IReadOnlyList<string>? AlcancesDelToken = null);

/// <summary>Una falta en un miembro del cuerpo o en un parámetro.</summary>
/// <param name="Puntero">JSON Pointer del miembro (#/titulo) o nombre del parámetro (?limite).</param>
/// <param name="Codigo">Código estable de la falta.</param>
/// <param name="Mensaje">Qué corregir.</param>
internal sealed record ErrorDeCampo(string Puntero, string Codigo, string Mensaje);

/// <summary>A problem before it is placed in a request.</summary>
internal sealed record ProblemDraft(int Status, string Code, string Title, string Detail, IReadOnlyList<ErrorDeCampo>? Errors = null)
{
    public IReadOnlyList<string>? RequiredScopes { get; init; }

    public IReadOnlyList<string>? TokenScopes { get; init; }

    public async Task WriteAsync(HttpContext http)
    {
        var problem = new Problema(
            $"{PublicUrl.Of(http)}/problemas/{Code}", Title, Status, Detail, http.Request.Path.Value ?? "/", Code, http.Trace(), Errors, RequiredScopes, TokenScopes);
        http.Response.StatusCode = Status;
        http.Response.ContentType = "application/problem+json";
        Forget(http.Response.Headers);
        if (Status is StatusCodes.Status503ServiceUnavailable) http.Response.Headers.RetryAfter = "2";
        await http.Response.Body.WriteAsync(JsonSerializer.SerializeToUtf8Bytes(problem, Json.Wire), http.RequestAborted);
    }

    // What was said of the answer that there would have been is not true of this one.
    private static void Forget(IHeaderDictionary headers)
    {
        foreach (var name in (string[])["Content-Length", "ETag", "Content-Encoding", "Content-Disposition", "Content-Range", "Accept-Ranges", "Last-Modified", "Cache-Control"]) headers.Remove(name);
    }
}
