using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Security.Cryptography;
using System.Text.Json;
using MediatR;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Npgsql;
using OpenGov.ApiTests;
using OpenGov.Host.Jobs;
using OpenGov.Secretariado.Contracts;

[assembly: AssemblyFixture(typeof(OpenGovApi))]

namespace OpenGov.ApiTests;

/// <summary>One host over real HTTP and one real PostgreSQL for the whole run; every test makes its own world in it.</summary>
public sealed class OpenGovApi : IAsyncLifetime
{
    private readonly PostgresDePrueba postgres = new();
    private Fabrica fabrica = null!;
    private ContratoPublicado contrato = null!;

    /// <summary>Made for each run, so that no key is written anywhere: the one in force and an older one.</summary>
    internal static string LlaveVigente { get; } = $"prueba:{Convert.ToBase64String(RandomNumberGenerator.GetBytes(32))}";

    internal static string LlaveAnterior { get; } = $"anterior:{Convert.ToBase64String(RandomNumberGenerator.GetBytes(32))}";

    internal static string LlaveDeHuellas { get; } = Convert.ToBase64String(RandomNumberGenerator.GetBytes(32));

    /// <summary>Where the mail of this run is left.</summary>
    internal static string Buzon { get; } = Path.Combine(Path.GetTempPath(), $"opengov-correo-{Guid.NewGuid():N}");

    /// <summary>Every line that the hosts of this run wrote.</summary>
    internal static BitacoraDePrueba Bitacora { get; } = new();

    internal Uri Direccion { get; private set; } = null!;

    /// <summary>The published document, read once.</summary>
    internal ContratoPublicado Contrato => contrato;

    /// <summary>The container of the host, for what only it knows: the modules and their contexts.</summary>
    internal IServiceProvider Servicios => fabrica.Services;

    /// <summary>True when the given database has one role for everything: then rights cannot be tried, only triggers.</summary>
    internal bool UnSoloRol => postgres.BaseDeDatos == postgres.BaseDeDatosMigracion;

    /// <summary>One schema for each module.</summary>
    internal IReadOnlyList<string> Esquemas() => [.. Servicios.GetServices<ModuleDatabase>().Select(b => b.Schema)];

    public async ValueTask InitializeAsync()
    {
        await postgres.IniciarAsync();
        fabrica = new Fabrica(postgres.BaseDeDatos, postgres.BaseDeDatosMigracion);
        fabrica.UseKestrel(0);
        fabrica.StartServer();
        Direccion = fabrica.ClientOptions.BaseAddress;
        using var cliente = new HttpClient { BaseAddress = Direccion };
        await Eventualmente(async () => Assert.Equal(200, (int)(await cliente.GetAsync("/health/ready")).StatusCode), segundos: 60);
        await Eventualmente(async () => Assert.Equal(200, (int)(await cliente.GetAsync("/datos/SHA256SUMS")).StatusCode), segundos: 60); // a host that has just begun is still building its files
        contrato = new ContratoPublicado(await cliente.GetFromJsonAsync<JsonElement>("/api/v1/openapi.json"));
    }

    public async ValueTask DisposeAsync()
    {
        await Semilla.CerrarAsync();
        await fabrica.DisposeAsync();
        if (Directory.Exists(Buzon)) Directory.Delete(Buzon, recursive: true);
        await postgres.DisposeAsync();
    }

    /// <summary>A client without a token.</summary>
    public HttpClient SinCuenta() => Cliente(null);

    /// <summary>A client whose token holds these scopes; all of them when none is named.</summary>
    public HttpClient Con(params string[] alcances) => Cliente(Emitir(alcances.Length == 0 ? ["*"] : alcances));

    /// <summary>A client that sends this token, whatever it is.</summary>
    public HttpClient ConToken(string token) => Cliente(token);

    /// <summary>Another host on the same database, with settings of its own.</summary>
    internal Task<OtroAnfitrion> ConAjustes(params (string Nombre, string Valor)[] ajustes) => Otro(new(postgres.BaseDeDatos, postgres.BaseDeDatosMigracion, ajustes));

    /// <summary>Another host on the same database, whose clock is wrong by that much.</summary>
    internal Task<OtroAnfitrion> ConRelojCorrido(TimeSpan corrimiento) => Otro(new(postgres.BaseDeDatos, postgres.BaseDeDatosMigracion) { Reloj = new RelojCorrido(corrimiento) });

    private async Task<OtroAnfitrion> Otro(Fabrica otra)
    {
        otra.UseKestrel(0);
        otra.StartServer();
        var anfitrion = new OtroAnfitrion(otra, otra.Services, Juzgado(otra.ClientOptions.BaseAddress));
        await Eventualmente(async () => Assert.Equal(200, (int)(await anfitrion.Cliente.GetAsync("/health/ready")).StatusCode), segundos: 60);
        return anfitrion;
    }

    /// <summary>What the API cannot show: the rows themselves, as the role the host serves with.</summary>
    public Task<T> Escalar<T>(string sql) => Escalar<T>(postgres.BaseDeDatos, sql);

    /// <summary>The same as the owner of the schemas.</summary>
    public Task<T> EscalarComoDueno<T>(string sql) => Escalar<T>(postgres.BaseDeDatosMigracion, sql);

    /// <summary>What the statement locks stays in somebody else's hands until it is let go.</summary>
    public async Task<IAsyncDisposable> Tener(string sql)
    {
        var conexion = new NpgsqlConnection(postgres.BaseDeDatosMigracion);
        await conexion.OpenAsync();
        await using var comando = new NpgsqlCommand($"begin; {sql}", conexion);
        await comando.ExecuteNonQueryAsync();
        return conexion;
    }

    /// <summary>Stimulate, then await: polls until it holds.</summary>
    public async Task Eventualmente(Func<Task> afirmar, int segundos = 10)
    {
        var limite = DateTime.UtcNow.AddSeconds(segundos);
        while (true)
        {
            try
            {
                await afirmar();
                return;
            }
            catch (Exception) when (DateTime.UtcNow < limite)
            {
                await Task.Delay(50);
            }
        }
    }

    /// <summary>A connection of its own, to hold something while requests come; with the rights of the host.</summary>
    internal async Task<NpgsqlConnection> Conectar()
    {
        var conexion = new NpgsqlConnection(postgres.BaseDeDatos);
        await conexion.OpenAsync();
        return conexion;
    }

    /// <summary>Runs a job now, as <c>opengov tareas ejecutar</c> does.</summary>
    public async Task Ejecutar(string tarea)
    {
        await using var ambito = fabrica.Services.CreateAsyncScope();
        ambito.ServiceProvider.GetRequiredService<ActContext>().Operation = tarea;
        var trabajo = fabrica.Services.GetServices<ScheduledJob>().Single(t => t.Name == tarea);
        await ((IScheduledJob)ambito.ServiceProvider.GetRequiredService(trabajo.Type)).RunAsync(CancellationToken.None);
    }

    private static async Task<T> Escalar<T>(string conexion, string sql)
    {
        await using var origen = NpgsqlDataSource.Create(conexion);
        await using var comando = origen.CreateCommand(sql);
        return (T)(await comando.ExecuteScalarAsync())!;
    }

    // As the command line of the installation does, so that every token of the tests is a real one.
    private string Emitir(string[] alcances) => Emitir(fabrica.Services, alcances, dias: null);

    internal static string Emitir(IServiceProvider servicios, string[] alcances, int? dias)
    {
        using var ambito = servicios.CreateScope();
        ambito.ServiceProvider.GetRequiredService<ActContext>().Actor = Actor.System;
        var emitir = new EmitirTokenEnConsola("pruebas", alcances, dias);
        return ambito.ServiceProvider.GetRequiredService<ISender>().Send(emitir).GetAwaiter().GetResult().Secreto;
    }

    private HttpClient Cliente(string? token)
    {
        var cliente = Juzgado(Direccion);
        if (token is not null) cliente.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", token);
        return cliente;
    }

    internal HttpClient Juzgado(Uri direccion) =>
        new(new RespuestaConformeAlContrato(contrato) { InnerHandler = new SocketsHttpHandler { AllowAutoRedirect = false } }) { BaseAddress = direccion };

    private static readonly string LlaveDeFirma = NuevaLlaveDeFirma();

    internal static string NuevaLlaveDeFirma()
    {
        using var llave = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        return llave.ExportPkcs8PrivateKeyPem();
    }

    private sealed class RelojCorrido(TimeSpan corrimiento) : TimeProvider
    {
        public override DateTimeOffset GetUtcNow() => base.GetUtcNow() + corrimiento;
    }

    internal sealed class Fabrica(string baseDeDatos, string baseDeDatosMigracion, params (string Nombre, string Valor)[] ajustes) : WebApplicationFactory<Program>
    {
        /// <summary>The clock of this host, when a test moves it.</summary>
        public TimeProvider? Reloj { get; init; }

        protected override void ConfigureWebHost(IWebHostBuilder builder)
        {
            builder.UseSetting("BaseDeDatos", baseDeDatos);
            builder.UseSetting("BaseDeDatosMigracion", baseDeDatosMigracion);
            builder.UseSetting("Privacidad:Llaves", $"{LlaveVigente},{LlaveAnterior}");
            builder.UseSetting("Privacidad:LlaveHuellas", LlaveDeHuellas);
            builder.UseSetting("Correo:Carpeta", Buzon);
            builder.UseSetting("Correo:Remitente", "participacion@gobiernoabierto.example.org");
            builder.UseSetting("DatosAbiertos:LlaveDeFirma", LlaveDeFirma);
            builder.UseSetting("Limites:Publico", "1000000");
            builder.UseSetting("Limites:Participacion", "1000000");
            builder.UseSetting("Limites:Token", "1000000");
            builder.UseSetting("Formulario:EsperaMinimaSegundos", "0");
            if (Reloj is not null) builder.ConfigureServices(servicios => servicios.AddSingleton(Reloj));
            foreach (var (nombre, valor) in ajustes) builder.UseSetting(nombre, valor);
            builder.ConfigureLogging(registro => registro.ClearProviders().AddProvider(Bitacora));
        }
    }
}

/// <summary>A second host, for as long as a test needs it.</summary>
internal sealed class OtroAnfitrion(IAsyncDisposable anfitrion, IServiceProvider servicios, HttpClient cliente) : IAsyncDisposable
{
    public HttpClient Cliente => cliente;

    /// <summary>Runs a scheduled job now, as an operator would; false if another host has it in hand.</summary>
    public Task<bool> Ejecutar(string tarea) => servicios.GetRequiredService<ScheduledJobs>().RunAsync(tarea, onlyIfDue: false, CancellationToken.None);

    public async ValueTask DisposeAsync()
    {
        cliente.Dispose();
        await anfitrion.DisposeAsync();
    }
}
