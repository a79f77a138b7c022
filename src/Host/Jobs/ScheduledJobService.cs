namespace OpenGov.Host.Jobs;

/// <summary>Looks every second whether something is due; the waits are real even when a test moves the clock.</summary>
internal sealed class ScheduledJobService(ScheduledJobs jobs, ILogger<ScheduledJobService> logger) : BackgroundService
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(1);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        while (!stoppingToken.IsCancellationRequested)
        {
            try
            {
                await jobs.RunDueAsync(stoppingToken);
            }
            catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
            {
                return;
            }
            catch (Exception failure)
            {
                logger.Log(DatabaseFailure.IsIn(failure) ? LogLevel.Warning : LogLevel.Error, failure, "Las tareas se detuvieron y se vuelve a intentar");
            }

            await Task.Delay(Patience, stoppingToken).ContinueWith(_ => { }, CancellationToken.None, TaskContinuationOptions.None, TaskScheduler.Default);
        }
    }
}
