namespace OpenGov.Host;

internal static class HttpContextExtensions
{
    /// <summary>The trace of the request: X-Request-Id, every problem and every log line carry it.</summary>
    public static string Trace(this HttpContext http) => http.TraceIdentifier;

    /// <summary>Who to count against: the token, or the address of a client without one. Never something the caller may choose.</summary>
    public static string CallerKey(this HttpContext http, ActContext act) =>
        act.Actor.TokenId is { } token ? $"token:{token}" : $"ip:{http.Connection.RemoteIpAddress}";

    public static bool IsApi(this HttpContext http) => http.Request.Path.StartsWithSegments("/api", StringComparison.Ordinal);
}
