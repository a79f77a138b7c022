using Npgsql;

namespace OpenGov.Host;

/// <summary>
/// What time it is for the database, told by each host from its own clock and how far it is from the other's: hosts whose clocks differ stamp
/// what they register by one, so that what was known at an instant is the same whoever wrote it.
/// </summary>
internal sealed class DatabaseClock : TimeProvider
{
    private long difference;

    /// <summary>How far ahead of this host's clock the database's is.</summary>
    public TimeSpan Difference => new(Interlocked.Read(ref difference));

    public override DateTimeOffset GetUtcNow() => base.GetUtcNow() + Difference;

    /// <summary>The least difference that explains the answer: none when it falls between the question and its arrival, however long it took.</summary>
    /// <param name="database">What the database said, asked and answered between these two instants of this host.</param>
    public void Set(DateTimeOffset database, DateTimeOffset asked, DateTimeOffset answered) =>
        Interlocked.Exchange(ref difference, (database < asked ? database - asked : database > answered ? database - answered : TimeSpan.Zero).Ticks);
}

/// <summary>Asks the database what time it is: at once, and then every minute.</summary>
internal sealed class DatabaseClockService(DatabaseClock clock, NpgsqlDataSource source, ILogger<DatabaseClockService> logger) : BackgroundService
{
    private static readonly TimeSpan Tolerated = TimeSpan.FromSeconds(2);
    private static readonly TimeSpan Every = TimeSpan.FromMinutes(1);
    private static readonly TimeSpan Retry = TimeSpan.FromSeconds(1);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        while (true)
        {
            var wait = Every;
            try
            {
                await using var command = source.CreateCommand("select clock_timestamp()");
                var asked = DateTimeOffset.UtcNow;
                var database = new DateTimeOffset((DateTime)(await command.ExecuteScalarAsync(stoppingToken))!);
                var answered = DateTimeOffset.UtcNow;
                if (answered - asked < Retry) clock.Set(database, asked, answered);
                else wait = Retry; // an answer that took long says little
                if (clock.Difference.Duration() > Tolerated) logger.LogWarning("El reloj de este host y el de la base de datos difieren {Segundos} s; rige el de la base", clock.Difference.TotalSeconds);
            }
            catch (Exception away) when (!stoppingToken.IsCancellationRequested)
            {
                logger.LogDebug("La base de datos no dijo la hora: {Causa}", away.Message); // readiness tells; the last difference is still good
                wait = Retry;
            }

            await Task.Delay(wait, stoppingToken);
        }
    }
}
