using System.Text.Json;
using Microsoft.AspNetCore.Http.Metadata;

namespace OpenGov.Host;

/// <summary>
/// Why a body could not be read, member by member. The reader stops at the first fault; a person wants them all, so the
/// body is walked again against the type the endpoint expects.
/// </summary>
internal static class BodyReport
{
    public static ProblemDraft Explain(HttpContext http, JsonException malformed) =>
        http.GetEndpoint()?.Metadata.GetMetadata<FileBody>() is null ? Explain(http) : Malformed(malformed); // of a file only its reader knows

    private static ProblemDraft Explain(HttpContext http)
    {
        var expected = http.GetEndpoint()?.Metadata.GetMetadata<IAcceptsMetadata>()?.RequestType;
        var body = http.Features.Get<BufferedBody>()?.Bytes ?? [];
        try
        {
            using var document = JsonDocument.Parse(body, new JsonDocumentOptions { MaxDepth = Json.Wire.MaxDepth, AllowDuplicateProperties = false });
            List<ErrorDeCampo> errors = expected is null ? [] : [.. JsonFaults.In(document.RootElement, expected).Select(f => new ErrorDeCampo(f.At, f.Code, f.Message))];
            return errors.Count > 0 ? ExceptionProblems.Invalid(errors) : Malformed("El cuerpo no tiene la forma que pide esta operación.");
        }
        catch (InvalidOperationException)
        {
            return Malformed("El nombre de un miembro no es Unicode bien formado.");
        }
        catch (JsonException malformed)
        {
            return Malformed(malformed);
        }
    }

    private static ProblemDraft Malformed(JsonException malformed) =>
        Malformed($"El cuerpo no es JSON aceptable (línea {malformed.LineNumber + 1}, byte {malformed.BytePositionInLine}): {Reason(malformed)}");

    private static ProblemDraft Malformed(string detail) => new(400, "json_invalido", "El cuerpo no es JSON válido", detail);

    private static string Reason(JsonException malformed) =>
        malformed.Message.Contains("Duplicate", StringComparison.OrdinalIgnoreCase) ? "un miembro se repite."
        : malformed.Message.Contains("depth", StringComparison.OrdinalIgnoreCase) ? "anida más de 16 niveles."
        : "revisa comillas, comas y llaves.";
}
