using System.Threading.RateLimiting;
using Microsoft.Extensions.Options;

namespace OpenGov.Host;

/// <summary>
/// Works on so many requests at once, lets a few wait, and turns the rest away at once: overload slows nobody who was admitted. A file has no
/// place any more once it flows: whoever takes it slowly takes it from nobody.
/// </summary>
internal sealed class LoadSheddingMiddleware(RequestDelegate next, IOptions<Settings> settings) : IAsyncDisposable
{
    private readonly ConcurrencyLimiter limiter = new(new ConcurrencyLimiterOptions
    {
        PermitLimit = settings.Value.Limites.Concurrencia,
        QueueLimit = settings.Value.Limites.Cola,
        QueueProcessingOrder = QueueProcessingOrder.OldestFirst,
    });

    public async Task InvokeAsync(HttpContext http)
    {
        // A host that is busy lives: whoever asks must not take it for dead.
        if (http.Request.Path.StartsWithSegments("/health", StringComparison.OrdinalIgnoreCase))
        {
            await next(http);
            return;
        }

        using var lease = await limiter.AcquireAsync(1, http.RequestAborted);
        if (!lease.IsAcquired)
        {
            await ProblemCatalog.Overloaded.WriteAsync(http);
            return;
        }

        if (http.AnswersFile())
            http.Response.OnStarting(() =>
            {
                lease.Dispose();
                return Task.CompletedTask;
            });
        await next(http);
    }

    public ValueTask DisposeAsync() => limiter.DisposeAsync();
}
