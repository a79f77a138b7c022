using System.Net;
using System.Net.Http.Headers;
using System.Text.RegularExpressions;

namespace OpenGov.ApiTests.Operacion;

/// <summary>A host as it is deployed: a process with a port, which the kernel gives it and it tells.</summary>
internal sealed partial class ProcesoHost : IDisposable
{
    private readonly TaskCompletionSource<Uri> escucha = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly Hijo hijo;

    public ProcesoHost(IReadOnlyDictionary<string, string> entorno) =>
        hijo = new Hijo(Ejecutable, ["servir"], new Dictionary<string, string>(entorno) { ["OPENGOV__ESCUCHAR"] = "http://127.0.0.1:0" }, linea =>
        {
            if (Anuncio().Match(linea) is { Success: true } anuncio) escucha.TrySetResult(new Uri(anuncio.Value));
        });

    /// <summary>The same build as these tests.</summary>
    public static string Ejecutable { get; } = Path.GetFullPath(Path.Combine(
        AppContext.BaseDirectory, "..", "..", "OpenGov.Host", Path.GetFileName(Path.TrimEndingDirectorySeparator(AppContext.BaseDirectory)), "opengov"));

    public Uri Direccion => escucha.Task.IsCompletedSuccessfully ? escucha.Task.Result : throw new HttpRequestException("Todavía no escucha.");

    public bool Vive => hijo.Vive;

    public HttpClient Cliente(string? token = null)
    {
        var cliente = new HttpClient { BaseAddress = Direccion, Timeout = TimeSpan.FromSeconds(10) };
        if (token is not null) cliente.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", token);
        return cliente;
    }

    public Task Listo(int segundos = 90) => Responde("/health/ready", segundos);

    /// <summary>It listens, with or without a database.</summary>
    public Task Responde(string ruta = "/health/live", int segundos = 90) => Espera.Hasta(async () =>
    {
        Assert.True(Vive, $"El host terminó antes de estar listo.\n{hijo.Salida}\n{hijo.Errores}");
        using var cliente = Cliente();
        return (await cliente.GetAsync(ruta)).StatusCode is HttpStatusCode.OK;
    }, segundos);

    public void Matar() => hijo.Matar();

    /// <summary>Asks it to end, as an operator or a container engine does.</summary>
    /// <returns>Its exit code.</returns>
    public Task<int> Detener(string senal = "TERM")
    {
        hijo.Senalar(senal);
        return hijo.Terminar(segundos: 40);
    }

    public void Dispose() => hijo.Dispose();

    [GeneratedRegex(@"(?<=Now listening on: )http://127\.0\.0\.1:\d+", RegexOptions.None, matchTimeoutMilliseconds: 1_000)]
    private static partial Regex Anuncio();
}
