using System.Threading.RateLimiting;
using Microsoft.Extensions.Options;

namespace OpenGov.Host;

/// <summary>A file that flows holds no place among the requests attended; each caller has so many flowing at once.</summary>
internal sealed class DownloadMiddleware(RequestDelegate next, IOptions<Settings> settings) : IAsyncDisposable
{
    private readonly PartitionedRateLimiter<string> flowing = PartitionedRateLimiter.Create<string, string>(caller =>
        RateLimitPartition.GetConcurrencyLimiter(caller, _ => new() { PermitLimit = settings.Value.Limites.Descargas }));

    public async Task InvokeAsync(HttpContext http, ActContext act)
    {
        if (!http.AnswersFile() || act.Actor.TokenId is not null)
        {
            await next(http);
            return;
        }

        using var lease = flowing.AttemptAcquire(http.CallerKey(act));
        if (lease.IsAcquired)
        {
            await next(http);
            return;
        }

        http.Response.Headers.RetryAfter = "1";
        await ProblemCatalog.TooManyDownloads.WriteAsync(http);
    }

    public ValueTask DisposeAsync() => flowing.DisposeAsync();
}
