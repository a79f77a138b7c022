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
    private string? directorio;
#if TESTCONTAINERS
    private readonly PostgreSqlContainer contenedor = new PostgreSqlBuilder("postgres:17").Build();
#endif

    public string BaseDeDatos { get; private set; } = "";

    /// <summary>The owner's connection: migrations, and what the host's role may not do.</summary>
    public string BaseDeDatosMigracion { get; private set; } = "";

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
        directorio = Path.Combine(Directory.Exists("/dev/shm") ? "/dev/shm" : Path.GetTempPath(), $"opengov-prueba-{Guid.NewGuid():N}");
        var lineas = (await EjecutarAsync("iniciar", directorio)).Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(l => l.Split('=', 2)).ToDictionary(l => l[0], l => l[1]);
        BaseDeDatos = lineas["OPENGOV__BASEDEDATOS"];
        BaseDeDatosMigracion = lineas["OPENGOV__BASEDEDATOSMIGRACION"];
    }

    /// <summary>Stops the cluster as a failure would; only a private cluster can be stopped.</summary>
    public Task DetenerAsync() => EjecutarAsync("detener", directorio!);

    public async Task ReanudarAsync() => await EjecutarAsync("iniciar", directorio!, Puerto());

    public async ValueTask DisposeAsync()
    {
        if (directorio is not null) await EjecutarAsync("borrar", directorio);
#if TESTCONTAINERS
        await contenedor.DisposeAsync();
#endif
    }

    private string Puerto() => new Npgsql.NpgsqlConnectionStringBuilder(BaseDeDatos).Port.ToString(System.Globalization.CultureInfo.InvariantCulture);

    private static async Task<string> EjecutarAsync(params string[] argumentos)
    {
        var inicio = new ProcessStartInfo(Path.Combine(Repositorio.Raiz, "build", "postgres")) { RedirectStandardOutput = true, Environment = { ["OPENGOV_PG_EFIMERO"] = "1" } };
        foreach (var argumento in argumentos) inicio.ArgumentList.Add(argumento);
        using var proceso = Process.Start(inicio)!;
        var salida = await proceso.StandardOutput.ReadToEndAsync();
        await proceso.WaitForExitAsync();
        return proceso.ExitCode == 0 ? salida : throw new InvalidOperationException($"build/postgres {string.Join(' ', argumentos)} terminó con {proceso.ExitCode}.");
    }
}
