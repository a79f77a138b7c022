using System.Collections.Concurrent;
using System.Globalization;
using Microsoft.AspNetCore.RateLimiting;
using Microsoft.Extensions.Options;
using Npgsql;

namespace OpenGov.Host;

/// <summary>
/// Says on each answer of the API and of open data how much of its quota the caller has left, and refuses beyond it. What is finished and only
/// has to be sent is not counted: a mirror takes hundreds of files in a minute.
/// </summary>
internal sealed class RateLimitMiddleware(
    RequestDelegate next, IOptions<Settings> settings, NpgsqlDataSource source, TimeProvider clock, ILogger<RateLimitMiddleware> logger)
{
    private readonly FixedWindows windows = new(clock);
    private readonly SharedWindows shared = new(source);

    public async Task InvokeAsync(HttpContext http, ActContext act)
    {
        if (!http.IsPublished() || http.GetEndpoint()?.Metadata.GetMetadata<DisableRateLimitingAttribute>() is not null)
        {
            await next(http);
            return;
        }

        var policy = PolicyFor(http, act);
        var count = await CountAsync(policy, http.CallerKey(act), http.RequestAborted);
        var reset = ((int)Math.Ceiling(count.Reset.TotalSeconds)).ToString(CultureInfo.InvariantCulture);
        http.Response.Headers["RateLimit-Policy"] = $"\"{policy.Name}\";q={policy.Quota};w={(int)policy.Window.TotalSeconds}";
        http.Response.Headers["RateLimit"] = $"\"{policy.Name}\";r={Math.Max(0, policy.Quota - count.Used)};t={reset}";
        if (count.Used <= policy.Quota)
        {
            await next(http);
            return;
        }

        http.Response.Headers.RetryAfter = reset;
        await (ProblemCatalog.TooManyRequests with { Detail = $"Pasaste de {policy.Quota} peticiones de esta clase («{policy.Name}»). Vuelve a intentar en {Wait(count.Reset)}." }).WriteAsync(http);
    }

    private static string Wait(TimeSpan reset) => (int)Math.Ceiling(reset.TotalSeconds) is var seconds && seconds <= 90 ? $"{seconds} segundos" : $"{(seconds + 59) / 60} minutos";

    /// <summary>What is counted over hours is counted by all hosts together; without a database, each counts alone.</summary>
    private async Task<(int Used, TimeSpan Reset)> CountAsync(RatePolicy policy, string caller, CancellationToken ct)
    {
        if (!policy.IsShared) return windows.Take(policy, caller);
        try
        {
            return await shared.TakeAsync(policy, caller, ct);
        }
        catch (Exception away) when (DatabaseFailure.IsIn(away))
        {
            logger.LogWarning("El límite {Politica} se cuenta solo en este host: {Causa}", policy.Name, away.Message);
            return windows.Take(policy, caller);
        }
    }

    private RatePolicy PolicyFor(HttpContext http, ActContext act)
    {
        var limits = settings.Value.Limites;
        if (act.Actor.TokenId is not null) return new("token", limits.Token, TimeSpan.FromMinutes(1));
        var writes = http.GetEndpoint()?.Metadata.GetMetadata<Participation>() is not null;
        return writes ? new("participacion", limits.Participacion, TimeSpan.FromHours(1), IsShared: true) : new("publico", limits.Publico, TimeSpan.FromMinutes(1));
    }
}

internal sealed record RatePolicy(string Name, int Quota, TimeSpan Window, bool IsShared = false);

/// <summary>
/// Counts by fixed windows for all hosts, by the clock of the database, in a table that no crash needs to recover. Another
/// quota is another window.
/// </summary>
internal sealed class SharedWindows(NpgsqlDataSource source)
{
    public async Task<(int Used, TimeSpan Reset)> TakeAsync(RatePolicy policy, string caller, CancellationToken ct)
    {
        await using var command = source.CreateCommand("""
            insert into plataforma.limites as l (politica, llamante, usados, termina_en) values ($1, $2, 1, now() + $3)
            on conflict (politica, llamante) do update set
              usados = case when l.termina_en <= now() then 1 else l.usados + 1 end,
              termina_en = case when l.termina_en <= now() then excluded.termina_en else l.termina_en end
            returning usados, termina_en - now()
            """);
        command.Parameters.Add(new() { Value = $"{policy.Name}/{policy.Quota}" });
        command.Parameters.Add(new() { Value = caller });
        command.Parameters.Add(new() { Value = policy.Window });
        await using var row = await command.ExecuteReaderAsync(ct);
        await row.ReadAsync(ct);
        return (row.GetInt32(0), row.GetTimeSpan(1));
    }
}

/// <summary>Counts by fixed windows, in memory of this host.</summary>
internal sealed class FixedWindows(TimeProvider clock)
{
    private static readonly TimeSpan Sweep = TimeSpan.FromSeconds(10);
    private readonly ConcurrentDictionary<(string Policy, string Caller), Window> windows = new();
    private long nextSweep;

    public (int Used, TimeSpan Reset) Take(RatePolicy policy, string caller)
    {
        var now = clock.GetUtcNow();
        var due = Interlocked.Read(ref nextSweep);
        if (now.UtcTicks >= due && Interlocked.CompareExchange(ref nextSweep, (now + Sweep).UtcTicks, due) == due) Forget(now);
        var window = windows.AddOrUpdate((policy.Name, caller), _ => new(1, now + policy.Window), (_, old) => old.Ends <= now ? new(1, now + policy.Window) : old with { Used = old.Used + 1 });
        return (window.Used, window.Ends - now);
    }

    private void Forget(DateTimeOffset now)
    {
        foreach (var (key, _) in windows.Where(w => w.Value.Ends <= now)) windows.TryRemove(key, out _);
    }

    private sealed record Window(int Used, DateTimeOffset Ends);
}
