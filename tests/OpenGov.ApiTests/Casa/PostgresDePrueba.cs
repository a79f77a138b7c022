using System.Diagnostics;
#if TESTCONTAINERS
using Testcontainers.PostgreSql;
#endif

namespace OpenGov.ApiTests;

/// <summary>
/// A real PostgreSQL for the run: OPENGOV_TEST_DB if set, else a private cluster from the binaries of the machine, else
/// (opt-in build) a container.
/// </summary>
internal sealed class PostgresDePrueba : IAsyncDisposable
{
    private const long EspacioEnMemoria = 1L << 30;
    private static readonly TimeSpan Paciencia = TimeSpan.FromMinutes(5); // as root it may have to install PostgreSQL
    private Process? prestamo;
#if TESTCONTAINERS
    private readonly PostgreSqlContainer contenedor = new PostgreSqlBuilder("postgres:17").Build();
#endif

    public string BaseDeDatos { get; private set; } = "";

    /// <summary>The owner's connection: migrations, and what the host's role may not do.</summary>
    public string BaseDeDatosMigracion { get; private set; } = "";

    /// <summary>Of a private cluster, for what only its administrator may do.</summary>
    public string Superusuario => new Npgsql.NpgsqlConnectionStringBuilder(BaseDeDatosMigracion) { Username = "postgres" }.ConnectionString;

    /// <param name="privado">A cluster of its own whatever the environment says: the test is going to stop it.</param>
    public async Task IniciarAsync(bool privado = false)
    {
        if (!privado && Environment.GetEnvironmentVariable("OPENGOV_TEST_DB") is { Length: > 0 } dada)
        {
            BaseDeDatos = BaseDeDatosMigracion = dada;
            return;
        }

#if TESTCONTAINERS
        if (!privado)
        {
            await contenedor.StartAsync();
            BaseDeDatos = BaseDeDatosMigracion = contenedor.GetConnectionString();
            return;
        }

#endif
        var directorio = Path.Combine(Carpeta(), $"opengov-prueba-{Guid.NewGuid():N}");
        var inicio = new ProcessStartInfo(Path.Combine(Repositorio.Raiz, "build", "postgres"), ["prestar", directorio])
        {
            UseShellExecute = false, RedirectStandardInput = true, RedirectStandardOutput = true, RedirectStandardError = true,
        };
        prestamo = Process.Start(inicio)!;
        BaseDeDatos = (await LeerAsync()).Split('=', 2)[1];
        BaseDeDatosMigracion = (await LeerAsync()).Split('=', 2)[1];
    }

    /// <summary>Stops the cluster as a maintenance would; only a private cluster can be stopped.</summary>
    public Task DetenerAsync() => OrdenarAsync("detener");

    /// <summary>As <c>kill -9</c> of the server.</summary>
    public Task MatarAsync() => OrdenarAsync("matar");

    public Task ReanudarAsync() => OrdenarAsync("iniciar");

    public async ValueTask DisposeAsync()
    {
        if (prestamo is not null)
        {
            prestamo.StandardInput.Close();
            await prestamo.WaitForExitAsync();
            prestamo.Dispose();
        }
#if TESTCONTAINERS
        await contenedor.DisposeAsync();
#endif
    }

    // Memory is faster, but a container may have as little as 64 MiB of it here, and a cluster that fills it dies.
    private static string Carpeta() =>
        Directory.Exists("/dev/shm") && new DriveInfo("/dev/shm").AvailableFreeSpace > EspacioEnMemoria ? "/dev/shm" : Path.GetTempPath();

    private async Task OrdenarAsync(string orden)
    {
        await prestamo!.StandardInput.WriteLineAsync(orden);
        await prestamo.StandardInput.FlushAsync();
        Assert.Equal("hecho", await LeerAsync());
    }

    private async Task<string> LeerAsync()
    {
        using var limite = new CancellationTokenSource(Paciencia);
        return await prestamo!.StandardOutput.ReadLineAsync(limite.Token)
            ?? throw new InvalidOperationException($"build/postgres terminó antes de tiempo: {await prestamo.StandardError.ReadToEndAsync(limite.Token)}");
    }
}
