using Npgsql;

namespace OpenGov.Host.CommandLine;

/// <summary>What each module has yet to tell, and what failed so often that it waits for a person.</summary>
internal sealed class OutboxAdmin(IEnumerable<ModuleDatabase> databases, NpgsqlDataSource source, TimeProvider clock)
{
    public async Task<IReadOnlyList<OutboxState>> StateAsync(CancellationToken ct)
    {
        var states = new List<OutboxState>();
        foreach (var database in databases) states.Add(await StateOfAsync(database.Schema, ct));
        return states;
    }

    /// <summary>Dead letters back to pending, with their attempts forgotten: one, or all of them when no id is given.</summary>
    /// <returns>How many.</returns>
    public async Task<int> RequeueAsync(Guid? id, CancellationToken ct)
    {
        var requeued = 0;
        foreach (var database in databases)
        {
            await using var command = source.CreateCommand($"""
                update {database.Schema}.outbox set muerto_en = null, intentos = 0, proximo_intento_en = @ahora
                where muerto_en is not null and (@id::uuid is null or id = @id)
                """);
            command.Parameters.AddWithValue("ahora", clock.GetUtcNow());
            command.Parameters.AddWithValue("id", NpgsqlTypes.NpgsqlDbType.Uuid, id is { } one ? one : DBNull.Value);
            requeued += await command.ExecuteNonQueryAsync(ct);
        }

        return requeued;
    }

    private async Task<OutboxState> StateOfAsync(string schema, CancellationToken ct)
    {
        await using var command = source.CreateCommand($"""
            select id, agregado, tipo, ultimo_error, intentos, ocurrido_en, muerto_en is not null from {schema}.outbox
            where procesado_en is null order by posicion
            """);
        await using var row = await command.ExecuteReaderAsync(ct);
        var (pending, oldest, dead) = (0, (DateTimeOffset?)null, new List<DeadLetter>());
        while (await row.ReadAsync(ct))
        {
            oldest ??= row.GetFieldValue<DateTimeOffset>(5);
            if (row.GetBoolean(6)) dead.Add(new(row.GetGuid(0), row.GetString(1), row.GetString(2), await row.IsDBNullAsync(3, ct) ? "" : row.GetString(3), row.GetInt32(4)));
            else pending++;
        }

        return new OutboxState(schema, pending, oldest, dead);
    }
}

/// <param name="Oldest">When the oldest fact not yet delivered happened; null when there is none.</param>
internal sealed record OutboxState(string Module, int Pending, DateTimeOffset? Oldest, IReadOnlyList<DeadLetter> Dead);

/// <summary>A fact set aside: nothing later of its aggregate is delivered before it.</summary>
internal sealed record DeadLetter(Guid Id, string Aggregate, string Event, string Error, int Attempts);
