using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.Http.Metadata;
using Microsoft.Extensions.Options;

namespace OpenGov.Host;

/// <summary>The body as it came, for whoever must read it again: the idempotency key's fingerprint, the report of its faults.</summary>
internal sealed record BufferedBody(byte[] Bytes);

/// <summary>Reads a JSON body once, bounded, after the caller was let in. A command without members may come without a body.</summary>
internal sealed class BodyMiddleware(RequestDelegate next, IOptions<Settings> settings)
{
    private static readonly byte[] EmptyObject = "{}"u8.ToArray();

    public async Task InvokeAsync(HttpContext http)
    {
        if (http.GetEndpoint()?.Metadata.GetMetadata<IAcceptsMetadata>() is { } accepts)
        {
            if (http.Request.Headers.ContentEncoding.Count > 0)
            {
                await ProblemCatalog.UnsupportedMediaType.WriteAsync(http);
                return;
            }

            var limit = accepts.RequestType is null ? long.MaxValue : settings.Value.Limites.CuerpoBytes;
            if (await ReadAsync(http, limit) is not { } body)
            {
                await ProblemCatalog.PayloadTooLarge.WriteAsync(http);
                return;
            }

            if (body.Length == 0 && accepts.ContentTypes.Contains("application/json"))
            {
                body = EmptyObject;
                http.Request.ContentType = "application/json";
                http.Features.Set<IHttpRequestBodyDetectionFeature>(new ThereIsABody());
            }

            http.Features.Set(new BufferedBody(body));
            http.Request.Body = new MemoryStream(body);
            http.Request.ContentLength = body.Length;
        }

        await next(http);
    }

    // The server saw none; the binder would stop there.
    private sealed class ThereIsABody : IHttpRequestBodyDetectionFeature
    {
        public bool CanHaveBody => true;
    }

    private static async Task<byte[]?> ReadAsync(HttpContext http, long limit)
    {
        if (http.Request.ContentLength > limit) return null;

        using var copy = new MemoryStream();
        var chunk = new byte[16 * 1024];
        int read;
        while ((read = await http.Request.Body.ReadAsync(chunk, http.RequestAborted)) > 0)
        {
            if (copy.Length + read > limit) return null;
            copy.Write(chunk, 0, read);
        }

        return copy.ToArray();
    }
}
