using System.Data;
using Microsoft.EntityFrameworkCore;
using Npgsql;

namespace OpenGov.Host.Jobs;

/// <summary>What is known of a job: when it ran, when it is due, what went wrong the last time.</summary>
internal sealed record JobState(string Name, DateTimeOffset? LastRun, DateTimeOffset? Due, string? Error);

/// <summary>
/// Runs jobs when they are due, or when a person asks; an advisory lock keeps each to one host. The database says what time it is:
/// a host whose clock is ahead would put off what the others wait for.
/// </summary>
internal sealed class ScheduledJobs(IEnumerable<ScheduledJob> jobs, NpgsqlDataSource source, IServiceScopeFactory scopes, ILogger<ScheduledJobs> logger)
{
    private static readonly TimeSpan RetryAfter = TimeSpan.FromMinutes(1);

    public async Task<IReadOnlyList<JobState>> StateAsync(CancellationToken ct)
    {
        await using var command = source.CreateCommand("select nombre, ultima_en, proxima_en, ultimo_error from plataforma.tareas");
        await using var row = await command.ExecuteReaderAsync(ct);
        var known = new Dictionary<string, JobState>(StringComparer.Ordinal);
        while (await row.ReadAsync(ct))
            known[row.GetString(0)] = new(row.GetString(0), row[1] as DateTime?, row[2] as DateTime?, row[3] as string);
        return [.. jobs.OrderBy(j => j.Name, StringComparer.Ordinal).Select(j => known.GetValueOrDefault(j.Name) ?? new JobState(j.Name, null, null, null))];
    }

    /// <summary>The next host that looks will run it.</summary>
    /// <returns>What was known of it before; null if there is no such job.</returns>
    public async Task<JobState?> MakeDueAsync(string name, CancellationToken ct)
    {
        if ((await StateAsync(ct)).SingleOrDefault(s => s.Name == name) is not { } before) return null;

        await using var command = source.CreateCommand("update plataforma.tareas set proxima_en = now() where nombre = @nombre");
        command.Parameters.AddWithValue("nombre", name);
        await command.ExecuteNonQueryAsync(ct);
        return before;
    }

    /// <summary>Names of what the clock asks for now.</summary>
    public async Task<IReadOnlyList<string>> DueAsync(CancellationToken ct)
    {
        await using var command = source.CreateCommand("select nombre from plataforma.tareas where proxima_en > now()");
        await using var row = await command.ExecuteReaderAsync(ct);
        var waiting = new HashSet<string>(StringComparer.Ordinal);
        while (await row.ReadAsync(ct)) waiting.Add(row.GetString(0));
        return [.. jobs.Select(j => j.Name).Where(name => !waiting.Contains(name))];
    }

    /// <returns>False when there is no such job, another host has it in hand, or it was not due after all.</returns>
    public async Task<bool> RunAsync(string name, bool onlyIfDue, CancellationToken ct)
    {
        if (jobs.SingleOrDefault(j => j.Name == name) is not { } job) return false;

        await using var connection = await source.OpenConnectionAsync(ct);
        if (!await AskAsync(connection, "select pg_try_advisory_lock(hashtext('opengov.tarea.' || @nombre))", name, ct)) return false;

        try
        {
            if (onlyIfDue && await AskAsync(connection, "select exists (select from plataforma.tareas where nombre = @nombre and proxima_en > now())", name, ct)) return false;

            await RunAndNoteAsync(connection, job, ct);
            return true;
        }
        finally
        {
            if (connection.State is ConnectionState.Open) await AskAsync(connection, "select pg_advisory_unlock(hashtext('opengov.tarea.' || @nombre))", name, CancellationToken.None);
        }
    }

    private async Task RunAndNoteAsync(NpgsqlConnection connection, ScheduledJob job, CancellationToken ct)
    {
        try
        {
            await using var scope = scopes.CreateAsyncScope();
            var act = scope.ServiceProvider.GetRequiredService<ActContext>();
            act.Actor = Actor.System;
            act.Operation = job.Name;
            act.Trace = Guid.NewGuid().ToString("N");
            await ((IScheduledJob)scope.ServiceProvider.GetRequiredService(job.Type)).RunAsync(ct);
            await NoteAsync(connection, job.Name, job.Every, null, ct);
        }
        catch (Exception failure) when (!ct.IsCancellationRequested)
        {
            logger.LogError(failure, "Falló la tarea {Tarea}", job.Name);
            // Two jobs that met on the same row: the one that gave way goes on at its own pace.
            await NoteAsync(connection, job.Name, GaveWay(failure) && job.Every < RetryAfter ? job.Every : RetryAfter, failure.Message, ct);
        }
    }

    private static bool GaveWay(Exception failure) => failure is DbUpdateConcurrencyException || DatabaseFailure.IsCollision(failure);

    private async Task NoteAsync(NpgsqlConnection connection, string name, TimeSpan wait, string? error, CancellationToken ct)
    {
        await using var command = new NpgsqlCommand("""
            insert into plataforma.tareas (nombre, ultima_en, proxima_en, ultimo_error) values (@nombre, now(), now() + @espera, @error)
            on conflict (nombre) do update set ultima_en = excluded.ultima_en, proxima_en = excluded.proxima_en, ultimo_error = excluded.ultimo_error
            """, connection);
        command.Parameters.AddWithValue("nombre", name);
        command.Parameters.AddWithValue("espera", wait);
        command.Parameters.AddWithValue("error", (object?)error ?? DBNull.Value);
        await command.ExecuteNonQueryAsync(ct);
    }

    private async Task<bool> AskAsync(NpgsqlConnection connection, string question, string name, CancellationToken ct)
    {
        await using var command = new NpgsqlCommand(question, connection);
        command.Parameters.AddWithValue("nombre", name);
        return (bool)(await command.ExecuteScalarAsync(ct))!;
    }
}
