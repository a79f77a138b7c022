using System.Security.Cryptography;
using System.Text;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;
using Npgsql;

namespace OpenGov.Host;

/// <summary>
/// Brings every module's schema to the present, under one advisory lock, so that any number of hosts may start at once.
/// Then lays what the model cannot say: triggers that keep history append-only, search, and the rights of the host's role.
/// Nothing is laid twice, and no lock is waited for longer than a writer may wait behind it (docs/adr/0012).
/// </summary>
internal sealed class Migrator(IServiceScopeFactory scopes, IEnumerable<ModuleDatabase> databases, DocumentLists lists, ILogger<Migrator> logger)
{
    private const long Lock = 0x6F70656E676F76; // "opengov"
    private const int LockTimeout = 500; // milliseconds; half of what a writer waits
    private const int Attempts = 60;
    private static readonly TimeSpan Turn = TimeSpan.FromMilliseconds(200);

    /// <param name="connectionString">The owner's: it may create schemas; the host's own role need not.</param>
    /// <param name="hostRole">The role the host serves with, when it is not the owner.</param>
    public async Task MigrateAsync(string connectionString, string? hostRole, CancellationToken ct)
    {
        await using var source = NpgsqlDataSource.Create(connectionString);
        await using var connection = await source.OpenConnectionAsync(ct);
        // Asked again and again, not waited for: who builds an index without stopping writers waits for every statement that is under way.
        while (!await TryLockAsync(connection, ct)) await Task.Delay(Turn, ct);
        await ExecuteAsync(connection, $"set lock_timeout = {LockTimeout}", ct);
        await ExecuteAsync(connection, Foundations.Register, ct);
        await LayAsync(connection, "plataforma", Foundations.Platform(hostRole), ct);

        var hurried = new NpgsqlConnectionStringBuilder(connectionString);
        hurried.Options = $"{hurried.Options} -c lock_timeout={LockTimeout}".Trim();
        foreach (var database in databases)
        {
            await using var scope = scopes.CreateAsyncScope();
            var context = (DbContext)scope.ServiceProvider.GetRequiredService(database.ContextType);
            context.Database.SetConnectionString(hurried.ConnectionString);
            var pending = (await context.Database.GetPendingMigrationsAsync(ct)).Count();
            if (pending > 0)
            {
                logger.LogInformation("Aplicando {Pendientes} migraciones de {Esquema}", pending, database.Schema);
                await PatientlyAsync(() => context.Database.MigrateAsync(ct), ct);
            }

            var appendOnly = context.Model.GetEntityTypes().Where(e => e.IsAppendOnly()).ToList();
            var written = appendOnly.Select(e => e.GetTableName()!).Order(StringComparer.Ordinal).ToList();
            var kept = appendOnly.SelectMany(e => e.GetMappingFragments(StoreObjectType.Table)).Select(f => f.StoreObject.Name).Order(StringComparer.Ordinal).ToList();
            await LayAsync(connection, database.Schema, $"-- {context.Database.GetMigrations().Last()}\n{Foundations.Module(database.Schema, hostRole, written, kept)}", ct);
            await PatientlyAsync(() => DocumentIndex.LayAsync(connection, database.Schema, lists.Of(database.Schema), hostRole, ct), ct);
        }
    }

    /// <summary>True when no module has a migration to apply, nor a list without its index.</summary>
    public async Task<bool> IsCurrentAsync(CancellationToken ct)
    {
        foreach (var database in databases)
        {
            await using var scope = scopes.CreateAsyncScope();
            var context = (DbContext)scope.ServiceProvider.GetRequiredService(database.ContextType);
            if ((await context.Database.GetPendingMigrationsAsync(ct)).Any()) return false;

            await context.Database.OpenConnectionAsync(ct);
            if (!await DocumentIndex.IsCurrentAsync((NpgsqlConnection)context.Database.GetDbConnection(), database.Schema, lists.Of(database.Schema), ct)) return false;
        }

        return true;
    }

    /// <summary>Once for each text: laying it again takes locks that every writer would wait behind while a host starts.</summary>
    private static async Task LayAsync(NpgsqlConnection connection, string name, string sql, CancellationToken ct)
    {
        var print = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(sql)));
        await using var known = new NpgsqlCommand("select exists (select from plataforma.cimientos where nombre = @nombre and huella = @huella)", connection);
        known.Parameters.AddWithValue("nombre", name);
        known.Parameters.AddWithValue("huella", print);
        if ((bool)(await known.ExecuteScalarAsync(ct))!) return;

        var note = $"insert into plataforma.cimientos (nombre, huella) values ('{name}', '{print}') on conflict (nombre) do update set huella = excluded.huella;";
        await PatientlyAsync(() => ExecuteAsync(connection, sql + note, ct), ct);
    }

    /// <summary>Lets the writers pass and tries again: a short wait many times instead of a long one that stops them all.</summary>
    private static async Task PatientlyAsync(Func<Task> change, CancellationToken ct)
    {
        for (var attempt = 1; ; attempt++)
        {
            try
            {
                await change();
                return;
            }
            catch (Exception failure) when (attempt < Attempts && DatabaseFailure.IsCollision(failure))
            {
                await Task.Delay(Random.Shared.Next(100, 500), ct);
            }
        }
    }

    private static async Task<bool> TryLockAsync(NpgsqlConnection connection, CancellationToken ct)
    {
        await using var command = new NpgsqlCommand($"select pg_try_advisory_lock({Lock})", connection);
        return (bool)(await command.ExecuteScalarAsync(ct))!;
    }

    private static async Task ExecuteAsync(NpgsqlConnection connection, string sql, CancellationToken ct)
    {
        await using var command = new NpgsqlCommand(sql, connection) { CommandTimeout = 600 };
        await command.ExecuteNonQueryAsync(ct);
    }
}
