using System.Net;
using System.Text.RegularExpressions;

namespace OpenGov.ApiTests.Difusion.DatosAbiertos;

/// <summary>Cada receta de la página se puede copiar y pegar.</summary>
public sealed partial class RecetasTests(OpenGovApi api)
{
    private static readonly string[] Herramientas = ["curl", "python3", "sqlite3", "jq", "openssl", "sha256sum", "soffice"];

    [Fact]
    public async Task Cada_receta_de_la_pagina_funciona()
    {
        await using var mundo = await MundoConReloj.Abrir(api, DateOnly.FromDateTime(DateTime.UtcNow)); // quiet: nothing changes while it downloads
        await Semilla.Importar(mundo.Cliente("*"), mundo.Cliente("seguimiento:verificar", "seguimiento:integrante"));
        using var cualquiera = mundo.Cliente();
        await mundo.EnReposo(api);
        var recetas = Receta().Matches(await cualquiera.GetStringAsync("/datos")).Select(r => (Titulo: WebUtility.HtmlDecode(r.Groups[1].Value), Orden: WebUtility.HtmlDecode(r.Groups[2].Value))).ToList();
        Assert.Equal(7, recetas.Count);

        var sinProbar = new List<string>();
        foreach (var (titulo, orden) in recetas)
        {
            var faltan = Herramientas.Where(h => orden.Contains(h, StringComparison.Ordinal) && !Programa.Existe(h)).ToList();
            if (faltan.Count > 0) sinProbar.Add($"«{titulo}» ({string.Join(", ", faltan)})");
            else await Probar(titulo, orden);
        }

        if (sinProbar.Count > 0) Assert.Skip($"Sin sus herramientas no se probó: {string.Join("; ", sinProbar)}.");
    }

    private static async Task Probar(string titulo, string orden)
    {
        var carpeta = Directory.CreateTempSubdirectory("opengov-receta-");
        var (codigo, salida, errores) = await Programa.Correr("bash", ["-c", $"set -eo pipefail; cd {carpeta.FullName}; {orden}"]);
        Assert.True(codigo == 0, $"{titulo}: {codigo} {salida} {errores}");
        Assert.True(salida.Length > 0 || carpeta.EnumerateFiles().Count() > 100, $"{titulo}: no dijo ni dejó nada.");
        carpeta.Delete(recursive: true);
    }

    [GeneratedRegex("<h3>([^<]+)</h3>\n<pre[^>]*><code>([^<]+)</code></pre>", RegexOptions.None, matchTimeoutMilliseconds: 1_000)]
    private static partial Regex Receta();
}
