using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace OpenGov.ApiTests.Difusion.Cambios;

/// <summary>El espejo espera lo que un servidor le pide, y no hace lo que uno malo quisiera.</summary>
public sealed class EspejoDesconfiadoTests : IAsyncLifetime, IDisposable
{
    private readonly DirectoryInfo carpeta = Directory.CreateTempSubdirectory("opengov-espejo-");
    private readonly WebApplication servidor = Servidor();
    private string sumas = "";
    private int preguntas;

    public async ValueTask InitializeAsync()
    {
        servidor.MapGet("/api/v1/cambios", (HttpContext http) => Interlocked.Increment(ref preguntas) == 1 ? Demasiadas(http) : Results.Text("{\"datos\":[],\"paginacion\":{\"siguiente\":null}}"));
        servidor.MapGet("/datos/SHA256SUMS", () => sumas);
        servidor.MapGet("/datos/{archivo}", () => "otra cosa");
        servidor.MapGet("/datos/datapackage.json", () => Results.Text("{\"version\":\"0\",\"resources\":[]}"));
        await servidor.StartAsync();
    }

    [Fact]
    public async Task Cuando_se_le_dice_que_son_demasiadas_preguntas_espera_lo_que_le_dicen()
    {
        sumas = $"{Huella("{\"version\":\"0\",\"resources\":[]}")}  datapackage.json\n";

        var (codigo, salida, errores) = await Espejo();

        Assert.True(codigo == 0, errores);
        Assert.Equal(2, preguntas);
        Assert.StartsWith("0 cambios, ", salida, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Cuando_nadie_responde_no_dice_que_algo_no_coincide()
    {
        await servidor.StopAsync();

        var (codigo, _, errores) = await Espejo();

        Assert.Equal(2, codigo);
        Assert.StartsWith("No se pudo comparar: ", errores, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("cambios.ndjson")]
    [InlineData("comparado.txt")]
    public async Task Lo_que_se_baja_no_pisa_lo_que_el_espejo_guarda(string nombre)
    {
        sumas = $"{Huella("otra cosa")}  {nombre}\n{Huella("{\"version\":\"0\",\"resources\":[]}")}  datapackage.json\n";

        Assert.Equal(0, (await Espejo()).Codigo);

        Assert.Equal("otra cosa", await File.ReadAllTextAsync(Path.Combine(carpeta.FullName, "espejo", "datos", nombre)));
        Assert.NotEqual("otra cosa", await File.ReadAllTextAsync(Path.Combine(carpeta.FullName, "espejo", nombre)));
    }

    [Theory]
    [InlineData("../fuera.txt")]
    [InlineData("/tmp/fuera.txt")]
    [InlineData(".profile")]
    public async Task Un_nombre_que_no_es_de_un_archivo_de_la_carpeta_no_se_escribe(string nombre)
    {
        sumas = $"{Huella("nada")}  {nombre}\n";

        var (codigo, _, errores) = await Espejo();

        Assert.Equal(1, codigo);
        Assert.Contains($"«{nombre}», que no es el nombre de un archivo", errores, StringComparison.Ordinal);
        Assert.Equal(["espejo"], carpeta.GetFileSystemInfos().Select(f => f.Name));
    }

    public async ValueTask DisposeAsync()
    {
        Dispose();
        await servidor.DisposeAsync();
    }

    public void Dispose()
    {
        if (carpeta.Exists) carpeta.Delete(recursive: true);
    }

    private Task<(int Codigo, string Salida, string Errores)> Espejo()
    {
        Programa.Exigir("python3");
        return Programa.Correr("python3", [Programa.Verificador("espejo.py"), servidor.Urls.Single(), carpeta.CreateSubdirectory("espejo").FullName]);
    }

    private static IResult Demasiadas(HttpContext http)
    {
        http.Response.Headers.RetryAfter = "1";
        return Results.StatusCode(StatusCodes.Status429TooManyRequests);
    }

    private static string Huella(string texto) => Convert.ToHexStringLower(System.Security.Cryptography.SHA256.HashData(System.Text.Encoding.UTF8.GetBytes(texto)));

    private static WebApplication Servidor()
    {
        var builder = WebApplication.CreateEmptyBuilder(new());
        builder.WebHost.UseKestrelCore().UseUrls("http://127.0.0.1:0");
        builder.Services.AddRouting();
        builder.Logging.ClearProviders();
        return builder.Build();
    }
}
