using System.Net;
using System.Net.Sockets;

namespace OpenGov.Host;

internal static class HttpContextExtensions
{
    /// <summary>The trace of the request: X-Request-Id, every problem and every log line carry it.</summary>
    public static string Trace(this HttpContext http) => http.TraceIdentifier;

    /// <summary>Who to count against: the token, or the address of a client without one. Never something the caller may choose.</summary>
    public static string CallerKey(this HttpContext http, ActContext act) =>
        act.Actor.TokenId is { } token ? $"token:{token}" : $"ip:{Origin(http.Connection.RemoteIpAddress)}";

    // Routes match without regard to case: what surrounds them must too.
    public static bool IsApi(this HttpContext http) => http.Request.Path.StartsWithSegments("/api", StringComparison.OrdinalIgnoreCase);

    /// <summary>The API, and open data: what programs ask for again and again.</summary>
    public static bool IsPublished(this HttpContext http) => http.IsApi() || http.Request.Path.StartsWithSegments("/datos", StringComparison.OrdinalIgnoreCase);

    public static bool AnswersFile(this HttpContext http) => http.GetEndpoint()?.Metadata.GetMetadata<FileAnswer>() is not null;

    // One line of IPv6 has more addresses than all the people of a state: its network is what counts.
    private static string? Origin(IPAddress? address)
    {
        if (address is not { AddressFamily: AddressFamily.InterNetworkV6 }) return address?.ToString();
        if (address.IsIPv4MappedToIPv6) return address.MapToIPv4().ToString();

        var bytes = address.GetAddressBytes();
        bytes.AsSpan(8).Clear();
        return $"{new IPAddress(bytes)}/64";
    }
}
