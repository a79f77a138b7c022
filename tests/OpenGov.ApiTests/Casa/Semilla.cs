using System.Globalization;
using System.Net.Http.Json;
using System.Text.Json;
using OpenGov.Host.CommandLine;

namespace OpenGov.ApiTests;

/// <summary>The seed of <c>data/edomex</c>, imported once as an installation does, into a world of its own, for whoever reads it.</summary>
internal static class Semilla
{
    public const string Ejercicio = "EDOMEX-PAL1";

    /// <summary>The schema of each module.</summary>
    public static readonly string[] Esquemas = ["secretariado", "mesas", "compromisos", "difusion", "seguimiento"];

    /// <summary>How much of what acts set off elsewhere is still to happen, or to be released.</summary>
    public static readonly string EnCamino = "select " + string.Join(" + ", Esquemas
        .Select(e => $"(select count(*) from {e}.por_publicar) + (select count(*) from {e}.outbox where procesado_en is null and muerto_en is null)"));

    private static readonly Lock Una = new();
    private static Task<MundoConReloj>? importada;

    public static Task<MundoConReloj> SemillaImportada(this OpenGovApi api)
    {
        lock (Una) return importada ??= Importar(api);
    }

    public static async Task CerrarAsync()
    {
        if (importada is { IsCompletedSuccessfully: true }) await (await importada).DisposeAsync();
    }

    // The committee signs with a token of its own: whoever reports may not verify.
    private static async Task<MundoConReloj> Importar(OpenGovApi api)
    {
        var mundo = await MundoConReloj.Abrir(api, inicio: null);
        await Importar(mundo.Cliente("*"), mundo.Cliente("seguimiento:verificar", "seguimiento:integrante"));
        await mundo.EnReposo(api);
        return mundo;
    }

    /// <summary>Nothing that an act sets off elsewhere is still to come, and the files say all that was released.</summary>
    public static async Task EnReposo(this MundoConReloj mundo, OpenGovApi api)
    {
        using var cualquiera = mundo.Cliente();
        await api.Eventualmente(async () => Assert.Equal(0, await mundo.Escalar<long>(EnCamino)), segundos: 120);
        await api.Eventualmente(async () => Assert.Equal(await mundo.Escalar<long>("select max(cursor) from difusion.entregas"), await Publicado(cualquiera)), segundos: 60);
    }

    private static async Task<long> Publicado(HttpClient cualquiera) =>
        long.Parse((await cualquiera.GetFromJsonAsync<JsonElement>("/datos/datapackage.json")).Texto("version"), CultureInfo.InvariantCulture);

    /// <summary>Into an installation of a test.</summary>
    /// <returns>What the command line told, a folder after another.</returns>
    public static async Task<string> Importar(HttpClient stl, HttpClient comite)
    {
        using var dicho = new StringWriter();
        await Importar("edomex", stl, dicho);
        await Importar(Path.Combine("edomex", "comite"), comite, dicho);
        await Importar(Path.Combine("edomex", "resultados"), stl, dicho);
        return dicho.ToString();
    }

    private static async Task Importar(string carpeta, HttpClient cliente, TextWriter dicho)
    {
        using var errores = new StringWriter();
        var salida = await ImportarCommand.ImportAsync(
            Path.Combine(Repositorio.Raiz, "data", carpeta), cliente, dicho, errores, isTerminal: false, TimeSpan.FromSeconds(60), CancellationToken.None);
        Assert.True(salida == 0, $"{carpeta} no se importó: {errores}");
    }
}
