using System.Data;
using System.Text.Json;
using MediatR;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Npgsql;

namespace OpenGov.BuildingBlocks;

/// <summary>Runs a dispatcher for each module while the host serves.</summary>
internal sealed class OutboxService(
    IEnumerable<ModuleDatabase> databases, EventCatalog catalog, NpgsqlDataSource source, IServiceScopeFactory scopes, TimeProvider clock, ILoggerFactory loggers)
    : BackgroundService
{
    protected override Task ExecuteAsync(CancellationToken stoppingToken) => Task.WhenAll(databases.Select(database =>
        new OutboxDispatcher(database, catalog, source, scopes, clock, loggers.CreateLogger($"OpenGov.Bandeja.{database.Schema}")).RunAsync(stoppingToken)));
}

/// <summary>
/// Hands each fact of one module to those who react to it. One host leads per module (advisory lock), so the facts of an
/// aggregate arrive in order; what fails is retried with growing waits and then set aside, holding only its own aggregate.
/// </summary>
internal sealed class OutboxDispatcher(
    ModuleDatabase database, EventCatalog catalog, NpgsqlDataSource source, IServiceScopeFactory scopes, TimeProvider clock, ILogger logger)
{
    private const int Attempts = 8;
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(1);

    public async Task RunAsync(CancellationToken stoppingToken)
    {
        while (!stoppingToken.IsCancellationRequested)
        {
            try
            {
                await LeadAsync(stoppingToken);
            }
            catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
            {
                return;
            }
            catch (Exception failure)
            {
                // The database is away, most likely: the host lives on, readiness tells, and this tries again.
                logger.Log(DatabaseFailure.IsIn(failure) ? LogLevel.Warning : LogLevel.Error, failure, "La bandeja de {Modulo} se detuvo y lo vuelve a intentar", database.Schema);
            }

            await Task.Delay(Patience, stoppingToken).ContinueWith(_ => { }, CancellationToken.None, TaskContinuationOptions.None, TaskScheduler.Default);
        }
    }

    private async Task LeadAsync(CancellationToken ct)
    {
        await using var connection = await source.OpenConnectionAsync(ct);
        if (!await ScalarAsync<bool>(connection, $"select to_regclass('{database.Schema}.outbox') is not null", ct)) return; // not migrated yet
        if (!await ScalarAsync<bool>(connection, $"select pg_try_advisory_lock(hashtext('opengov.outbox.{database.Schema}'))", ct)) return;

        try
        {
            await ExecuteAsync(connection, $"listen outbox_{database.Schema}", ct);
            while (!ct.IsCancellationRequested)
            {
                while (await DeliverBatchAsync(connection, ct)) { }
                await connection.WaitAsync(Patience, ct);
            }
        }
        finally
        {
            // The pool keeps the session, and the session its locks: nobody could lead while it rests there.
            if (connection.State is ConnectionState.Open) await ExecuteAsync(connection, "unlisten *; select pg_advisory_unlock_all()", CancellationToken.None);
        }
    }

    /// <returns>True if something moved, so there may be more.</returns>
    private async Task<bool> DeliverBatchAsync(NpgsqlConnection connection, CancellationToken ct)
    {
        var held = new HashSet<string>(StringComparer.Ordinal);
        var moved = false;
        foreach (var fact in await PendingAsync(connection, ct))
        {
            if (held.Contains(fact.Agregado)) continue;

            try
            {
                await DeliverAsync(fact, ct);
                await UpdateAsync(connection, "procesado_en = @ahora, ultimo_error = null", fact.Id, ct);
                moved = true;
            }
            catch (Exception failure) when (!ct.IsCancellationRequested)
            {
                held.Add(fact.Agregado);
                await SetBackAsync(connection, fact, failure, ct);
            }
        }

        return moved;
    }

    private async Task<List<PendingFact>> PendingAsync(NpgsqlConnection connection, CancellationToken ct)
    {
        await using var command = new NpgsqlCommand($"""
            select id, agregado, tipo, carga, fecha, ejemplo, motivo, traza, intentos from {database.Schema}.outbox o
            where procesado_en is null and muerto_en is null and proximo_intento_en <= @ahora
              and not exists (select from {database.Schema}.outbox antes
                              where antes.agregado = o.agregado and antes.posicion < o.posicion and antes.procesado_en is null
                                and (antes.muerto_en is not null or antes.proximo_intento_en > @ahora))
            order by posicion limit 100
            """, connection);
        command.Parameters.AddWithValue("ahora", clock.GetUtcNow());
        await using var reader = await command.ExecuteReaderAsync(ct);
        var facts = new List<PendingFact>();
        while (await reader.ReadAsync(ct))
            facts.Add(new(reader.GetGuid(0), reader.GetString(1), reader.GetString(2), reader.GetString(3), reader.GetFieldValue<DateOnly>(4),
                reader.GetBoolean(5), await reader.IsDBNullAsync(6, ct) ? null : reader.GetString(6), reader.GetString(7), reader.GetInt32(8)));
        return facts;
    }

    private async Task DeliverAsync(PendingFact pending, CancellationToken ct)
    {
        if (catalog.Find(pending.Tipo) is not { } type) throw new InvalidOperationException($"Ningún módulo conoce el evento {pending.Tipo}.");

        var fact = (INotification)JsonSerializer.Deserialize(pending.Carga, type, Json.Stored)!;
        foreach (var reaction in catalog.ReactionsTo(type)) await ReactAsync(reaction, fact, pending, ct);
    }

    private async Task ReactAsync(Reaction reaction, INotification fact, PendingFact pending, CancellationToken ct)
    {
        await using var connection = await source.OpenConnectionAsync(ct);
        await using var transaction = await connection.BeginTransactionAsync(ct);
        await using var mark = new NpgsqlCommand($"insert into {reaction.Schema}.inbox (evento_id, reaccion, procesado_en) values (@id, @reaccion, @ahora) on conflict do nothing", connection);
        mark.Parameters.AddWithValue("id", pending.Id);
        mark.Parameters.AddWithValue("reaccion", reaction.Name);
        mark.Parameters.AddWithValue("ahora", clock.GetUtcNow());
        if (await mark.ExecuteNonQueryAsync(ct) == 0) return; // lived already: delivery is at least once, effects are once

        await using var scope = scopes.CreateAsyncScope();
        var act = scope.ServiceProvider.GetRequiredService<ActContext>();
        act.Actor = Actor.System;
        act.Operation = reaction.Name;
        act.Trace = pending.Traza;
        act.Fecha = pending.Fecha;
        act.Motivo = pending.Motivo;
        act.Ejemplo = pending.Ejemplo;
        act.IsReaction = true;
        act.Transaction = transaction;
        await reaction.HandleAsync(scope.ServiceProvider, fact, ct);
        await transaction.CommitAsync(ct);
    }

    private async Task SetBackAsync(NpgsqlConnection connection, PendingFact fact, Exception failure, CancellationToken ct)
    {
        // A database that is overloaded passes by itself: such a fact waits, and never dies of it.
        var attempts = DatabaseFailure.IsPassing(failure) ? Math.Min(fact.Intentos + 1, Attempts - 1) : fact.Intentos + 1;
        logger.LogWarning(failure, "Falló la entrega {Intento} de {Evento} {Id}", attempts, fact.Tipo, fact.Id);
        var next = attempts >= Attempts ? "muerto_en = @ahora" : $"proximo_intento_en = @ahora + interval '{Math.Pow(2, attempts) * 250} milliseconds'";
        await UpdateAsync(connection, $"intentos = {attempts}, {next}, ultimo_error = @error", fact.Id, ct, failure.Message);
    }

    private async Task UpdateAsync(NpgsqlConnection connection, string change, Guid id, CancellationToken ct, string? error = null)
    {
        await using var command = new NpgsqlCommand($"update {database.Schema}.outbox set {change} where id = @id", connection);
        command.Parameters.AddWithValue("id", id);
        command.Parameters.AddWithValue("ahora", clock.GetUtcNow());
        if (error is not null) command.Parameters.AddWithValue("error", error);
        await command.ExecuteNonQueryAsync(ct);
    }

    private static async Task ExecuteAsync(NpgsqlConnection connection, string sql, CancellationToken ct)
    {
        await using var command = new NpgsqlCommand(sql, connection);
        await command.ExecuteNonQueryAsync(ct);
    }

    private static async Task<T> ScalarAsync<T>(NpgsqlConnection connection, string sql, CancellationToken ct)
    {
        await using var command = new NpgsqlCommand(sql, connection);
        return (T)(await command.ExecuteScalarAsync(ct))!;
    }

    private sealed record PendingFact(
        Guid Id, string Agregado, string Tipo, string Carga, DateOnly Fecha, bool Ejemplo, string? Motivo, string Traza, int Intentos);
}
