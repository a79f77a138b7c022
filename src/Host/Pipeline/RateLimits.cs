using System.Collections.Concurrent;
using System.Globalization;
using Microsoft.Extensions.Options;

namespace OpenGov.Host;

/// <summary>Says on each API answer how much of its quota the caller has left, and refuses beyond it.</summary>
internal sealed class RateLimitMiddleware(RequestDelegate next, IOptions<Settings> settings, TimeProvider clock)
{
    private readonly FixedWindows windows = new(clock);

    public async Task InvokeAsync(HttpContext http, ActContext act)
    {
        if (!http.IsApi())
        {
            await next(http);
            return;
        }

        var policy = PolicyFor(http, act);
        var count = windows.Take(policy, http.CallerKey(act));
        var reset = ((int)Math.Ceiling(count.Reset.TotalSeconds)).ToString(CultureInfo.InvariantCulture);
        http.Response.Headers["RateLimit-Policy"] = $"\"{policy.Name}\";q={policy.Quota};w={(int)policy.Window.TotalSeconds}";
        http.Response.Headers["RateLimit"] = $"\"{policy.Name}\";r={Math.Max(0, policy.Quota - count.Used)};t={reset}";
        if (count.Used <= policy.Quota)
        {
            await next(http);
            return;
        }

        http.Response.Headers.RetryAfter = reset;
        await ProblemCatalog.TooManyRequests.WriteAsync(http);
    }

    private RatePolicy PolicyFor(HttpContext http, ActContext act)
    {
        var limits = settings.Value.Limites;
        if (act.Actor.TokenId is not null) return new("token", limits.Token, TimeSpan.FromMinutes(1));
        var writes = http.GetEndpoint()?.Metadata.GetMetadata<Participation>() is not null;
        return writes ? new("participacion", limits.Participacion, TimeSpan.FromHours(1)) : new("publico", limits.Publico, TimeSpan.FromMinutes(1));
    }
}

internal sealed record RatePolicy(string Name, int Quota, TimeSpan Window);

/// <summary>Counts by fixed windows, in memory of this host.</summary>
internal sealed class FixedWindows(TimeProvider clock)
{
    private const int Sweep = 50_000;
    private readonly ConcurrentDictionary<(string Policy, string Caller), Window> windows = new();

    public (int Used, TimeSpan Reset) Take(RatePolicy policy, string caller)
    {
        var now = clock.GetUtcNow();
        if (windows.Count > Sweep) Forget(now);
        var window = windows.AddOrUpdate((policy.Name, caller), _ => new(1, now + policy.Window), (_, old) => old.Ends <= now ? new(1, now + policy.Window) : old with { Used = old.Used + 1 });
        return (window.Used, window.Ends - now);
    }

    private void Forget(DateTimeOffset now)
    {
        foreach (var (key, _) in windows.Where(w => w.Value.Ends <= now)) windows.TryRemove(key, out _);
    }

    private sealed record Window(int Used, DateTimeOffset Ends);
}
