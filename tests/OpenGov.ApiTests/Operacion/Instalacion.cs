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
    public ProcesoHost NuevoHost(params (string Nombre, string Valor)[] ajustes)
    {
        var entorno = Entorno();
        foreach (var (nombre, valor) in ajustes) entorno[nombre] = valor;
        var host = new ProcesoHost(entorno);
        hosts.Add(host);
        return host;
    }

    /// <summary>Runs <c>opengov</c> with these words.</summary>
    public Task<Salida> Opengov(params string[] palabras) => Salida.DeAsync(palabras, Entorno());

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
        ["OPENGOV__PRIVACIDAD__LLAVES"] = OpenGovApi.LlaveVigente,
        ["OPENGOV__PRIVACIDAD__LLAVEHUELLAS"] = OpenGovApi.LlaveDeHuellas,
        ["OPENGOV__LIMITES__TOKEN"] = "1000000",
        ["OPENGOV__LIMITES__PUBLICO"] = "1000000",
        ["DOTNET_TieredPGO"] = "0", // they live seconds: measuring themselves would only delay their start
    };
}

[CollectionDefinition(Instalacion.DeUnaEnUna, DisableParallelization = true)]
public sealed class OperacionDeUnaEnUna : ICollectionFixture<InstalacionCompartida>;

/// <summary>One installation for the tests that leave it as they found it: to be born costs more than most of them.</summary>
public sealed class InstalacionCompartida : IAsyncLifetime
{
    internal Instalacion Instalacion { get; private set; } = null!;

    internal ProcesoHost Host { get; private set; } = null!;

    internal HttpClient Cliente { get; private set; } = null!;

    public async ValueTask InitializeAsync()
    {
        Instalacion = await Instalacion.IniciarAsync();
        Host = Instalacion.NuevoHost();
        await Host.Listo();
        Cliente = Host.Cliente(await Instalacion.Token());
    }

    public async ValueTask DisposeAsync()
    {
        Cliente.Dispose();
        await Instalacion.DisposeAsync();
    }

    internal Task<bool> AlguienEspera() => Instalacion.Escalar<bool>("select exists (select from pg_locks where not granted)");
}

/// <summary>What a command said, and how it ended.</summary>
internal sealed record Salida(int Codigo, string Texto, string Errores)
{
    public static async Task<Salida> DeAsync(IEnumerable<string> palabras, IReadOnlyDictionary<string, string> entorno)
    {
        using var orden = new Hijo(ProcesoHost.Ejecutable, palabras, entorno);
        var codigo = await orden.Terminar(segundos: 60);
        return new(codigo, orden.Salida, orden.Errores);
    }
}

internal static class Espera
{
    /// <summary>Polls until it holds; what cannot be asked yet does not hold yet.</summary>
    public static async Task Hasta(Func<Task<bool>> seCumple, int segundos, int cadaMilisegundos = 50)
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
            await Task.Delay(cadaMilisegundos);
        }
    }
}
