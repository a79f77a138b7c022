using Microsoft.Extensions.Options;
using Npgsql;

namespace OpenGov.Host;

/// <summary>Migrates in the background until it can, so that a host started before its database heals by itself.</summary>
internal sealed class Readiness(Migrator migrator, IOptions<Settings> settings, NpgsqlDataSource source, ILogger<Readiness> logger) : BackgroundService
{
    private static readonly TimeSpan Retry = TimeSpan.FromSeconds(1);

    private volatile bool leaving;

    /// <summary>The schema is the one this host knows.</summary>
    public bool IsMigrated { get; private set; }

    /// <summary>Says from now on that it is not ready, though it still serves.</summary>
    public void Leave() => leaving = true;

    /// <summary>Null when it is migrated, the database answers now, and it is not about to end.</summary>
    public async Task<ProblemDraft?> WhyNotAsync(CancellationToken ct)
    {
        if (leaving) return ProblemCatalog.Leaving;
        if (!IsMigrated) return ProblemCatalog.NotReady;
        try
        {
            using var hurry = CancellationTokenSource.CreateLinkedTokenSource(ct);
            hurry.CancelAfter(TimeSpan.FromSeconds(2));
            await using var command = source.CreateCommand("select 1");
            await command.ExecuteScalarAsync(hurry.Token);
            return null;
        }
        catch (Exception away) when (DatabaseFailure.IsIn(away) || away is OperationCanceledException)
        {
            return ProblemCatalog.DatabaseAway;
        }
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        while (!IsMigrated && !stoppingToken.IsCancellationRequested)
        {
            try
            {
                if (settings.Value.MigrarAlIniciar) await migrator.MigrateAsync(settings.Value.OwnerConnectionString(), settings.Value.HostRole(), stoppingToken);
                IsMigrated = await migrator.IsCurrentAsync(stoppingToken);
                if (!IsMigrated) logger.LogWarning("Faltan migraciones: ejecuta opengov migrar. Se vuelve a revisar en {Segundos} s", Retry.TotalSeconds);
            }
            catch (Exception failure) when (!stoppingToken.IsCancellationRequested)
            {
                logger.Log(DatabaseFailure.IsIn(failure) ? LogLevel.Warning : LogLevel.Error, failure, "La base de datos aún no está lista. Se reintenta en {Segundos} s", Retry.TotalSeconds);
            }

            if (!IsMigrated) await Task.Delay(Retry, stoppingToken);
        }
    }
}

/// <summary>Nothing is served on a schema that is not ours.</summary>
internal sealed class ReadinessMiddleware(RequestDelegate next)
{
    public async Task InvokeAsync(HttpContext http, Readiness readiness)
    {
        if (!http.IsApi() || readiness.IsMigrated) await next(http);
        else await ProblemCatalog.NotReady.WriteAsync(http);
    }
}
