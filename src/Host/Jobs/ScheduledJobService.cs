namespace OpenGov.Host.Jobs;

/// <summary>
/// Looks every second whether something is due, and starts it: a long job delays no other. The waits are real even when a test
/// moves the clock.
/// </summary>
internal sealed class ScheduledJobService(ScheduledJobs jobs, Readiness readiness, IHostApplicationLifetime life, ILogger<ScheduledJobService> logger) : BackgroundService
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(1);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        await life.StartedAsync(stoppingToken);
        while (!readiness.IsMigrated) await Task.Delay(Patience, stoppingToken); // a job that finds no tables would be put off for a minute
        var running = new Dictionary<string, Task>(StringComparer.Ordinal);
        while (!stoppingToken.IsCancellationRequested)
        {
            foreach (var ended in running.Where(r => r.Value.IsCompleted).Select(r => r.Key).ToList()) running.Remove(ended);
            await GuardAsync(async () =>
            {
                foreach (var due in (await jobs.DueAsync(stoppingToken)).Where(name => !running.ContainsKey(name)))
                    running[due] = GuardAsync(() => jobs.RunAsync(due, onlyIfDue: true, stoppingToken), stoppingToken);
            }, stoppingToken);
            await Task.Delay(Patience, stoppingToken).ContinueWith(_ => { }, CancellationToken.None, TaskContinuationOptions.None, TaskScheduler.Default);
        }

        await Task.WhenAll(running.Values);
    }

    // The database may be away, or the host stopping: what was due is due still, and somebody will do it.
    private async Task GuardAsync(Func<Task> work, CancellationToken stoppingToken)
    {
        try
        {
            await work();
        }
        catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
        {
            logger.LogDebug("Las tareas se detienen con el host");
        }
        catch (Exception failure)
        {
            logger.Log(DatabaseFailure.IsIn(failure) ? LogLevel.Warning : LogLevel.Error, failure, "Las tareas se detuvieron y se vuelve a intentar");
        }
    }
}
