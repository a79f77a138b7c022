
namespace OpenGov.ApiTests;

/// <summary>Every answer the tests receive must be one the contract declares, member by member.</summary>
internal sealed class RespuestaConformeAlContrato(ContratoPublicado contrato) : DelegatingHandler
{
    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        var respuesta = await base.SendAsync(request, cancellationToken);
        if (request.Method == HttpMethod.Options || !request.RequestUri!.AbsolutePath.StartsWith("/api/v1/", StringComparison.Ordinal) || request.RequestUri.AbsolutePath.Contains("openapi", StringComparison.Ordinal)) return respuesta;

        // Whoever chooses members gets only those: the schema is of the whole document.
        if (request.RequestUri.Query.Contains("campos=", StringComparison.Ordinal) && respuesta.IsSuccessStatusCode) return respuesta;

        var cuerpo = await respuesta.Content.ReadAsByteArrayAsync(cancellationToken);
        var faltas = contrato.Faltas(request.Method, request.RequestUri.AbsolutePath, (int)respuesta.StatusCode, respuesta.Content.Headers.ContentType?.MediaType, cuerpo);
        Assert.True(faltas.Count == 0, $"{request.Method} {request.RequestUri.PathAndQuery} respondió {(int)respuesta.StatusCode} fuera del contrato:\n{string.Join('\n', faltas)}\n{System.Text.Encoding.UTF8.GetString(cuerpo)}");
        Assert.True(respuesta.Headers.Contains("X-Request-Id"), "Toda respuesta lleva X-Request-Id.");
        return respuesta;
    }
}
