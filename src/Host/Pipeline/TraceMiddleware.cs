using System.Diagnostics;

namespace OpenGov.Host;

/// <summary>One trace for the request: header, problem, audit and log line carry the same value.</summary>
internal sealed class TraceMiddleware(RequestDelegate next, ILogger<TraceMiddleware> logger)
{
    public async Task InvokeAsync(HttpContext http)
    {
        http.TraceIdentifier = (Activity.Current?.TraceId ?? ActivityTraceId.CreateRandom()).ToHexString();
        http.Response.Headers["X-Request-Id"] = http.Trace();
        http.Response.Headers.XContentTypeOptions = "nosniff";
        using (logger.BeginScope(new Dictionary<string, object> { ["traza"] = http.Trace() })) await next(http);
    }
}
