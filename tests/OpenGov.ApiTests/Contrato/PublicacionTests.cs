using System.Globalization;
using System.Net;

namespace OpenGov.ApiTests.Contrato;

/// <summary>What is committed about the API is what the running system serves; the diff of these files is the review of the API.</summary>
public sealed class PublicacionTests(OpenGovApi api)
{
    private const string Remedio = "ya no es lo que el sistema sirve. Si el cambio es a propósito, ejecuta build/openapi y revisa el diff.";

    // What any operation may answer says nothing of this one.
    private static readonly int[] DeTodas = [304, 401, 413, 415, 429, 500, 503];

    private static readonly bool Reescribir = Environment.GetEnvironmentVariable("OPENGOV_REESCRIBIR") == "1";

    [Fact]
    public async Task El_documento_guardado_es_el_que_se_sirve() =>
        await Comparar(Path.Combine("docs", "openapi.json"), await api.SinCuenta().GetStringAsync("/api/v1/openapi.json"));

    [Fact]
    public async Task Las_tablas_de_rutas_son_las_rutas()
    {
        foreach (var modulo in api.Todas().GroupBy(o => o.Modulo).QueSeVieron()) await Comparar(Path.Combine("docs", "api", $"{modulo.Key}.txt"), Tabla(modulo));
    }

    [Fact]
    public void No_queda_tabla_de_un_modulo_que_ya_no_tiene_rutas()
    {
        if (Reescribir) return; // build/openapi has just thrown them away

        Assert.Equal(
            api.Todas().Select(o => o.Modulo).Distinct().Order(StringComparer.Ordinal),
            Directory.EnumerateFiles(Path.Combine(Repositorio.Raiz, "docs", "api"), "*.txt").Select(a => Path.GetFileNameWithoutExtension(a)).Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task El_documento_es_OpenAPI_3_1_y_tambien_se_sirve_en_yaml()
    {
        var yaml = await api.SinCuenta().GetAsync("/api/v1/openapi.yaml");

        Assert.StartsWith("3.1.", api.Contrato.Raiz.Texto("openapi"), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.OK, yaml.StatusCode);
        Assert.Contains("openapi: '3.1.", await yaml.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task El_documento_se_guarda_y_se_revalida_como_cualquier_lectura_publica()
    {
        var primera = await api.SinCuenta().GetAsync("/api/v1/openapi.json");
        using var otra = new HttpRequestMessage(HttpMethod.Get, "/api/v1/openapi.json");
        otra.Headers.IfNoneMatch.Add(primera.Headers.ETag!);

        var segunda = await api.SinCuenta().SendAsync(otra);

        Assert.Equal("public, max-age=60", primera.Headers.CacheControl?.ToString());
        Assert.Equal(HttpStatusCode.NotModified, segunda.StatusCode);
    }

    [Fact]
    public async Task La_pagina_del_contrato_no_pide_nada_a_otro_sitio()
    {
        var pagina = await api.SinCuenta().GetAsync("/desarrolladores/api/index.html");

        Assert.Equal(HttpStatusCode.OK, pagina.StatusCode);
        var html = await pagina.Content.ReadAsStringAsync();
        Assert.DoesNotContain("src=\"http", html, StringComparison.Ordinal);
        Assert.DoesNotContain("href=\"http", html, StringComparison.Ordinal);
    }

    private static string Tabla(IEnumerable<Operacion> operaciones) => string.Concat(operaciones
        .OrderBy(o => o.Plantilla, StringComparer.Ordinal).ThenBy(o => o.Metodo.Method, StringComparer.Ordinal)
        .Select(o => $"{o.Metodo} {o.Plantilla}  {o.Nombre}  {string.Join(' ', o.Estados.Except(DeTodas).Select(e => e.ToString(CultureInfo.InvariantCulture)))}\n"));

    private static async Task Comparar(string archivo, string real)
    {
        var ruta = Path.Combine(Repositorio.Raiz, archivo);
        real = real.ReplaceLineEndings("\n").TrimEnd('\n') + "\n";
        if (Reescribir)
        {
            Directory.CreateDirectory(Path.GetDirectoryName(ruta)!);
            await File.WriteAllTextAsync(ruta, real);
            return;
        }

        Assert.True(File.Exists(ruta), $"Falta {archivo}: ejecuta build/openapi.");
        var (guardadas, reales) = ((await File.ReadAllTextAsync(ruta)).Split('\n'), real.Split('\n'));
        var distinta = Enumerable.Range(0, Math.Max(guardadas.Length, reales.Length)).FirstOrDefault(i => guardadas.ElementAtOrDefault(i) != reales.ElementAtOrDefault(i), -1);
        Assert.True(distinta < 0, $"{archivo} {Remedio}\nLínea {distinta + 1}\n  guardada: {guardadas.ElementAtOrDefault(distinta)}\n  servida:  {reales.ElementAtOrDefault(distinta)}");
    }
}
