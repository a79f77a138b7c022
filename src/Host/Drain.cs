using Microsoft.Extensions.Options;

namespace OpenGov.Host;

/// <summary>
/// A host told to end says so before it goes: ready turns 503 while it still serves, for as long as the balancer's probes need; then it stops
/// accepting and what it has in hand ends (reliability 9).
/// </summary>
internal sealed class Drain(Readiness readiness, IOptions<Settings> settings, ILogger<Drain> logger) : IHostedLifecycleService
{
    /// <summary>For requests in hand, once nothing new is accepted.</summary>
    public static readonly TimeSpan Patience = TimeSpan.FromSeconds(20);

    public async Task StoppingAsync(CancellationToken cancellationToken)
    {
        readiness.Leave();
        var notice = TimeSpan.FromSeconds(settings.Value.AvisoDeCierreSegundos);
        logger.LogInformation("El host termina: avisa {Aviso} s que ya no está listo y después deja de aceptar", notice.TotalSeconds);
        await Task.Delay(notice, cancellationToken);
    }

    public Task StartingAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StartAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StartedAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StoppedAsync(CancellationToken cancellationToken) => Task.CompletedTask;
}
