using Npgsql;

namespace OpenGov.Host.Jobs;

/// <summary>Deletes what was kept only for a while: keys of requests, counts of limits, facts delivered long ago. In steps that no timeout interrupts.</summary>
internal sealed class DepurarPlataformaJob(IEnumerable<ModuleDatabase> databases, NpgsqlDataSource source) : IScheduledJob
{
    private const int Step = 2_000;
    private const string Delivered = "procesado_en < now() - interval '30 days'";

    public static string Name => "plataforma.depurar";

    public static TimeSpan Every => TimeSpan.FromHours(1);

    public async Task RunAsync(CancellationToken ct)
    {
        await DeleteAsync("plataforma.idempotencia", "creada_en < now() - interval '24 hours'", ct);
        await DeleteAsync("plataforma.limites", "termina_en < now()", ct);
        foreach (var schema in databases.Select(d => d.Schema))
        {
            await DeleteAsync($"{schema}.outbox", Delivered, ct);
            await DeleteAsync($"{schema}.inbox", Delivered, ct);
        }
    }

    private async Task DeleteAsync(string table, string condition, CancellationToken ct)
    {
        int deleted;
        do
        {
            await using var command = source.CreateCommand($"delete from {table} where ctid = any(array(select ctid from {table} where {condition} limit {Step}))");
            deleted = await command.ExecuteNonQueryAsync(ct);
        }
        while (deleted == Step);
    }
}
