using System.Buffers.Text;
using System.Security.Cryptography;

namespace OpenGov.Host;

/// <summary>Every answer to GET under /api has a strong ETag; If-None-Match gets 304.</summary>
internal sealed class ETagMiddleware(RequestDelegate next)
{
    public async Task InvokeAsync(HttpContext http, ActContext act)
    {
        // a file is sent as it is read, and brings its own tag
        if (!http.IsApi() || !HttpMethods.IsGet(http.Request.Method) || http.AnswersFile())
        {
            await next(http);
            return;
        }

        var client = http.Response.Body;
        using var answer = new MemoryStream();
        http.Response.Body = answer;
        try
        {
            await next(http);
        }
        finally
        {
            http.Response.Body = client;
        }

        if (http.Response.StatusCode == StatusCodes.Status200OK)
        {
            SetCaching(http, act);
            if (http.Response.Headers.ETag.Count == 0)
                http.Response.Headers.ETag = $"\"{Base64Url.EncodeToString(SHA256.HashData(answer.GetBuffer().AsSpan(0, (int)answer.Length)))[..22]}\"";
            if (Matches(http.Request.Headers.IfNoneMatch.ToString(), http.Response.Headers.ETag.ToString()))
            {
                http.Response.StatusCode = StatusCodes.Status304NotModified;
                http.Response.ContentType = null;
                return;
            }
        }

        http.Response.ContentLength = answer.Length;
        answer.Position = 0;
        await answer.CopyToAsync(client, http.RequestAborted);
    }

    private static void SetCaching(HttpContext http, ActContext act)
    {
        var isPublic = act.Actor.TokenId is null && http.GetEndpoint()?.Metadata.GetMetadata<PublicRead>() is not null;
        http.Response.Headers.CacheControl = isPublic ? "public, max-age=60" : "no-store";
        if (isPublic) http.Response.Headers.Vary = "Authorization";
    }

    private static bool Matches(string header, string etag) =>
        header.Length > 0 && (header == "*" || header.Split(',', StringSplitOptions.TrimEntries).Any(tag => tag == etag || tag == $"W/{etag}"));
}

/// <summary>HEAD is GET without its body: the same route, the same headers.</summary>
internal sealed class HeadMiddleware(RequestDelegate next)
{
    public async Task InvokeAsync(HttpContext http)
    {
        if (!HttpMethods.IsHead(http.Request.Method))
        {
            await next(http);
            return;
        }

        var client = http.Response.Body;
        http.Request.Method = HttpMethods.Get;
        http.Response.Body = Stream.Null;
        try
        {
            await next(http);
        }
        finally
        {
            http.Request.Method = HttpMethods.Head;
            http.Response.Body = client;
        }
    }
}
