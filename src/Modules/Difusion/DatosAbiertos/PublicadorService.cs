using System.Diagnostics;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Npgsql;
using OpenGov.Difusion.Cambios;

namespace OpenGov.Difusion.DatosAbiertos;

/// <summary>The files as they are now, for whoever serves them.</summary>
internal sealed class PublicacionActual
{
    private readonly TaskCompletionSource primera = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private volatile Publicacion? actual;

    public Publicacion? Valor => actual;

    public void Reemplazar(Publicacion publicacion)
    {
        actual = publicacion;
        primera.TrySetResult();
    }

    /// <summary>A host that has just started builds its files while the first caller waits a little.</summary>
    public async Task<Publicacion?> EsperarAsync(TimeSpan paciencia, CancellationToken ct)
    {
        if (actual is null) await Task.WhenAny(primera.Task, Task.Delay(paciencia, ct));
        return actual;
    }
}

/// <summary>
/// Builds the files again when something was released. Each host builds its own, and the same releases give the same bytes. It rests
/// several times what it took, so that a burst of acts costs a few builds and not one each.
/// </summary>
internal sealed class PublicadorService(
    Constructor constructor, PublicacionActual actual, CarpetaDeDatos carpeta, NpgsqlDataSource source, IHostApplicationLifetime life, ILogger<PublicadorService> logger) : BackgroundService
{
    private const int Descanso = 4;
    private static readonly TimeSpan Minimo = TimeSpan.FromMilliseconds(250);
    private static readonly TimeSpan Paciencia = TimeSpan.FromSeconds(2);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        await life.StartedAsync(stoppingToken); // the tables are those of the contract, which exists once the routes do
        while (!stoppingToken.IsCancellationRequested)
        {
            try
            {
                await SeguirAsync(stoppingToken);
            }
            catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
            {
                return;
            }
            catch (Exception failure) when (DatabaseFailure.IsIn(failure) || failure is IOException or InvalidOperationException)
            {
                logger.LogWarning("Los archivos de datos abiertos esperan: {Causa}", failure.Message);
            }

            await Task.Delay(Paciencia, stoppingToken).ContinueWith(_ => { }, CancellationToken.None, TaskContinuationOptions.None, TaskScheduler.Default);
        }
    }

    private async Task SeguirAsync(CancellationToken ct)
    {
        await using var connection = await source.OpenConnectionAsync(ct);
        await using (var escucha = new NpgsqlCommand($"listen {Secuenciador.Aviso}", connection)) await escucha.ExecuteNonQueryAsync(ct);
        while (!ct.IsCancellationRequested)
        {
            if (actual.Valor is null || await HayNuevosAsync(connection, actual.Valor.Version, ct))
            {
                var empezo = Stopwatch.GetTimestamp();
                actual.Reemplazar(await constructor.ConstruirAsync(carpeta.Ruta, actual.Valor, hasta: null, ct));
                carpeta.Limpiar(actual.Valor!);
                var tardo = Stopwatch.GetElapsedTime(empezo);
                await Task.Delay(tardo * Descanso > Minimo ? tardo * Descanso : Minimo, ct);
            }
            else
            {
                await connection.WaitAsync(Paciencia, ct);
            }
        }
    }

    private static async Task<bool> HayNuevosAsync(NpgsqlConnection connection, long version, CancellationToken ct)
    {
        await using var command = new NpgsqlCommand("select exists (select from difusion.entregas where cursor > @version)", connection);
        command.Parameters.AddWithValue("version", version);
        return (bool)(await command.ExecuteScalarAsync(ct))!;
    }
}

/// <summary>Where a host keeps the files it serves. They can always be built again: nothing here is the only copy.</summary>
internal sealed class CarpetaDeDatos(TimeProvider clock) : IDisposable
{
    private readonly DirectoryInfo carpeta = Directory.CreateTempSubdirectory("opengov-datos-");

    public string Ruta => carpeta.FullName;

    /// <summary>What no longer is of the present publication goes, after a while in which somebody may still be reading it.</summary>
    public void Limpiar(Publicacion vigente)
    {
        var vivos = vigente.Archivos.Values.Select(a => a.Huella).ToHashSet(StringComparer.Ordinal);
        var limite = clock.GetUtcNow().UtcDateTime.AddMinutes(-2);
        foreach (var archivo in carpeta.EnumerateFiles().Where(a => a.LastWriteTimeUtc < limite && !vivos.Contains(a.Name.Split('.')[0]))) archivo.Delete();
    }

    public void Dispose() => carpeta.Delete(recursive: true);
}
