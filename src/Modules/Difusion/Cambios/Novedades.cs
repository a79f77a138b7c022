using System.Diagnostics;
using Microsoft.Extensions.Logging;
using Npgsql;

namespace OpenGov.Difusion.Cambios;

/// <summary>How far the log goes, told to whoever waits for more: one connection listens for all that wait in a host.</summary>
internal sealed class Novedades(NpgsqlDataSource source, ILogger<Novedades> logger) : ServicioInsistente("Las novedades de los datos abiertos", logger)
{
    private const int Lugares = 32; // who waits takes one of the requests that a host attends at once
    private static readonly TimeSpan Pulso = TimeSpan.FromSeconds(2); // a notice may be lost with its connection

    private volatile TaskCompletionSource aviso = Nuevo();
    private long tamano;
    private int enEspera;

    /// <summary>Releases there were when it last heard.</summary>
    public long Tamano => Interlocked.Read(ref tamano);

    /// <summary>Returns when something came after the cursor, or when the wait is over.</summary>
    public async Task EsperarAsync(long desde, TimeSpan espera, CancellationToken ct)
    {
        using var fin = CancellationTokenSource.CreateLinkedTokenSource(ct);
        var vence = Task.Delay(espera, fin.Token);
        for (var siguiente = aviso.Task; Tamano <= desde; siguiente = aviso.Task)
            if (await Task.WhenAny(siguiente, vence) == vence) break;
        await fin.CancelAsync();
        ct.ThrowIfCancellationRequested();
    }

    /// <summary>Reads for a request; while there is nothing for it and it is patient, again each time the log grows. When too many wait already, it does not.</summary>
    public async Task<IReadOnlyList<T>> AtenderAsync<T>(Func<Task<IReadOnlyList<T>>> leer, TimeSpan espera, CancellationToken ct)
    {
        if (espera <= TimeSpan.Zero) return await leer();

        var empezo = Stopwatch.GetTimestamp();
        var paciencia = Interlocked.Increment(ref enEspera) <= Lugares ? espera : TimeSpan.Zero;
        try
        {
            while (true)
            {
                var visto = Tamano; // before reading: what comes meanwhile is looked at again
                var leidas = await leer();
                var queda = paciencia - Stopwatch.GetElapsedTime(empezo);
                if (leidas.Count > 0 || queda <= TimeSpan.Zero) return leidas;

                await EsperarAsync(visto, queda, ct);
            }
        }
        finally
        {
            Interlocked.Decrement(ref enEspera);
        }
    }

    protected override async Task TrabajarAsync(CancellationToken ct)
    {
        await using var connection = await source.OpenConnectionAsync(ct);
        try
        {
            await using (var escucha = new NpgsqlCommand($"listen {Secuenciador.Aviso}", connection)) await escucha.ExecuteNonQueryAsync(ct);
            await using var cuantas = new NpgsqlCommand("select coalesce(max(cursor), 0) from difusion.entregas", connection);
            while (true)
            {
                Avisar((long)(await cuantas.ExecuteScalarAsync(ct))!);
                await connection.WaitAsync(Pulso, ct);
            }
        }
        finally
        {
            await SoltarAsync(connection);
        }
    }

    /// <summary>The pool keeps the session, and the session its locks: nobody could lead while it rests there.</summary>
    public static async Task SoltarAsync(NpgsqlConnection connection)
    {
        if (connection.State is not System.Data.ConnectionState.Open) return;

        await using var soltar = new NpgsqlCommand("unlisten *; select pg_advisory_unlock_all()", connection);
        await soltar.ExecuteNonQueryAsync(CancellationToken.None);
    }

    private void Avisar(long nuevo)
    {
        if (Interlocked.Exchange(ref tamano, nuevo) == nuevo) return;

        Interlocked.Exchange(ref aviso, Nuevo()).SetResult();
    }

    private static TaskCompletionSource Nuevo() => new(TaskCreationOptions.RunContinuationsAsynchronously);
}
