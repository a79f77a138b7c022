using Microsoft.Extensions.Hosting;

namespace OpenGov.BuildingBlocks;

public static class HostLifetimeExtensions
{
    /// <summary>Completes when the host serves: until then there are no routes, and no contract made of them.</summary>
    public static async Task StartedAsync(this IHostApplicationLifetime life, CancellationToken ct)
    {
        var started = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        await using var yes = life.ApplicationStarted.Register(() => started.TrySetResult());
        await using var no = ct.Register(() => started.TrySetCanceled(ct));
        await started.Task;
    }
}
