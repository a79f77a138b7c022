using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace OpenGov.Difusion.Cambios;

/// <summary>Work that lasts as long as the host: when it fails, most likely because the database is away or not migrated yet, it says so and begins again.</summary>
/// <param name="quien">Who waits, as the warning says it.</param>
internal abstract class ServicioInsistente(string quien, ILogger logger) : BackgroundService
{
    private static readonly TimeSpan Pausa = TimeSpan.FromSeconds(1);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        while (!stoppingToken.IsCancellationRequested)
        {
            try
            {
                await TrabajarAsync(stoppingToken);
            }
            catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
            {
                return;
            }
            catch (Exception failure)
            {
                // Whatever it was, the host lives on: it serves what is already published.
                if (DatabaseFailure.IsIn(failure)) logger.LogWarning("{Quien} esperan a la base de datos: {Causa}", quien, failure.Message);
                else logger.LogError(failure, "{Quien} se detuvieron y lo vuelven a intentar", quien);
            }

            await Task.Delay(Pausa, stoppingToken).ContinueWith(_ => { }, CancellationToken.None, TaskContinuationOptions.None, TaskScheduler.Default);
        }
    }

    /// <summary>Returns when there is nothing to do for a while.</summary>
    protected abstract Task TrabajarAsync(CancellationToken ct);
}
