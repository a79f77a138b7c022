using System.Diagnostics;
using System.Net;
using System.Net.Http.Headers;
using System.Net.Sockets;
using Npgsql;

namespace OpenGov.ApiTests.Operacion;

/// <summary>An installation of its own, made of real processes, so that a test may hurt it.</summary>
internal sealed class Instalacion : IAsyncDisposable
{
    /// <summary>These tests start several processes each and measure waits: one at a time, after the others.</summary>
    public const string DeUnaEnUna = "operacion";

    private readonly List<ProcesoHost> hosts = [];

    public PostgresDePrueba Postgres { get; } = new();

    public static async Task<Instalacion> IniciarAsync()
    {
        var instalacion = new Instalacion();
        await instalacion.Postgres.IniciarAsync(privado: true);
        return instalacion;
    }

    /// <summary>One more host on the same database.</summary>
    public ProcesoHost NuevoHost()
    {
        var host = new ProcesoHost(Entorno());
        hosts.Add(host);
        return host;
    }

    /// <summary>Runs <c>opengov</c> with these words.</summary>
    public Task<Salida> Opengov(params string[] palabras) => Salida.DeAsync(ProcesoHost.Ejecutable, palabras, Entorno());

    public async Task<string> Token(params string[] alcances)
    {
        var salida = await Opengov(["token", "crear", "--titular", "Pruebas de operación", .. alcances.SelectMany(a => new[] { "--alcance", a })]);
        Assert.True(salida.Codigo == 0, salida.Errores);
        return salida.Texto.Trim();
    }

    public async Task<T> Escalar<T>(string sql)
    {
        await using var origen = NpgsqlDataSource.Create(Postgres.BaseDeDatosMigracion);
        await using var comando = origen.CreateCommand(sql);
        return (T)(await comando.ExecuteScalarAsync())!;
    }

    public async ValueTask DisposeAsync()
    {
        foreach (var host in hosts) host.Dispose();
        await Postgres.DisposeAsync();
    }

    private Dictionary<string, string> Entorno() => new()
    {
        ["OPENGOV__BASEDEDATOS"] = Postgres.BaseDeDatos,
        ["OPENGOV__BASEDEDATOSMIGRACION"] = Postgres.BaseDeDatosMigracion,
        ["OPENGOV__LIMITES__TOKEN"] = "1000000",
        ["OPENGOV__LIMITES__PUBLICO"] = "1000000",
    };
}

[CollectionDefinition(Instalacion.DeUnaEnUna, DisableParallelization = true)]
public sealed class OperacionDeUnaEnUna;

/// <summary>A host as it is deployed: a process with a port.</summary>
internal sealed class ProcesoHost : IDisposable
{
    private readonly Process proceso;

    public ProcesoHost(Dictionary<string, string> entorno)
    {
        Direccion = new Uri($"http://127.0.0.1:{PuertoLibre()}");
        var inicio = new ProcessStartInfo(Ejecutable, ["servir"]) { UseShellExecute = false, RedirectStandardOutput = true, RedirectStandardError = true };
        foreach (var (nombre, valor) in entorno) inicio.Environment[nombre] = valor;
        inicio.Environment["OPENGOV__ESCUCHAR"] = $"{Direccion}".TrimEnd('/');
        proceso = Process.Start(inicio)!;
        proceso.OutputDataReceived += (_, _) => { };
        proceso.ErrorDataReceived += (_, _) => { };
        proceso.BeginOutputReadLine();
        proceso.BeginErrorReadLine();
    }

    /// <summary>The same build as these tests.</summary>
    public static string Ejecutable { get; } = Path.GetFullPath(Path.Combine(
        AppContext.BaseDirectory, "..", "..", "OpenGov.Host", Path.GetFileName(Path.TrimEndingDirectorySeparator(AppContext.BaseDirectory)), "opengov"));

    public Uri Direccion { get; }

    public bool Vive => !proceso.HasExited;

    public HttpClient Cliente(string? token = null)
    {
        var cliente = new HttpClient { BaseAddress = Direccion, Timeout = TimeSpan.FromSeconds(10) };
        if (token is not null) cliente.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", token);
        return cliente;
    }

    public Task Listo() => Espera.Hasta(async () =>
    {
        Assert.True(Vive, "El host terminó antes de estar listo.");
        using var cliente = Cliente();
        return (await cliente.GetAsync("/health/ready")).StatusCode is HttpStatusCode.OK;
    }, segundos: 90);

    /// <summary>As <c>kill -9</c>: nothing is finished, nothing is said.</summary>
    public void Matar()
    {
        proceso.Kill();
        proceso.WaitForExit();
    }

    public void Dispose()
    {
        if (Vive) Matar();
        proceso.Dispose();
    }

    private static int PuertoLibre()
    {
        using var oreja = new TcpListener(IPAddress.Loopback, 0);
        oreja.Start();
        return ((IPEndPoint)oreja.LocalEndpoint).Port;
    }
}

/// <summary>What a command said, and how it ended.</summary>
internal sealed record Salida(int Codigo, string Texto, string Errores)
{
    public static async Task<Salida> DeAsync(string ejecutable, IEnumerable<string> palabras, IReadOnlyDictionary<string, string> entorno)
    {
        var inicio = new ProcessStartInfo(ejecutable, palabras) { UseShellExecute = false, RedirectStandardOutput = true, RedirectStandardError = true };
        foreach (var (nombre, valor) in entorno) inicio.Environment[nombre] = valor;
        using var proceso = Process.Start(inicio)!;
        var (texto, errores) = (proceso.StandardOutput.ReadToEndAsync(), proceso.StandardError.ReadToEndAsync());
        await proceso.WaitForExitAsync();
        return new(proceso.ExitCode, await texto, await errores);
    }
}

internal static class Espera
{
    /// <summary>Polls until it holds; what cannot be asked yet does not hold yet.</summary>
    public static async Task Hasta(Func<Task<bool>> seCumple, int segundos)
    {
        var limite = DateTime.UtcNow.AddSeconds(segundos);
        while (true)
        {
            try
            {
                if (await seCumple()) return;
            }
            catch (Exception ausente) when (ausente is HttpRequestException or TaskCanceledException or NpgsqlException)
            {
                // not there yet
            }

            Assert.True(DateTime.UtcNow < limite, $"No se cumplió en {segundos} s.");
            await Task.Delay(50);
        }
    }
}
