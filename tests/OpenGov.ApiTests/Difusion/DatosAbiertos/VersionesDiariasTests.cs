using System.Net.Http.Json;
using System.Security.Cryptography;
using System.Text.Json;
using OpenGov.ApiTests.Contrato;

namespace OpenGov.ApiTests.Difusion.DatosAbiertos;

/// <summary>Lo que se publicó un día se puede volver a bajar tal como estaba ese día.</summary>
public sealed class VersionesDiariasTests(OpenGovApi api)
{
    private const string Tarea = "difusion.cerrar-dia";

    [Fact]
    public async Task Un_dia_cerrado_no_cambia_aunque_cambien_los_datos()
    {
        await using var mundo = await MundoConReloj.Abrir(api, new(2020, 1, 1));
        using var stl = mundo.Cliente("*");
        var primera = await Registrar(stl, "Colectivo del primer día");
        var deHoy = await Publicado(stl, primera);
        await mundo.EjecutarEnTodos(Tarea);
        Assert.Empty(await Indice(stl)); // the day is not over

        await Siguiente(mundo, new(2020, 1, 2));
        await api.Eventualmente(async () => Assert.Contains("2020-01-01", (await Indice(stl)).Keys), segundos: 60);
        var (cerrado, archivos) = ((await Indice(stl))["2020-01-01"], await Bajar(stl, "2020-01-01"));
        Assert.Equal(deHoy, archivos["organizaciones.csv"]);
        await (await stl.Extinguir(primera, hasta: "2020-01-02")).DebeSer(System.Net.HttpStatusCode.OK);
        var segunda = await Registrar(stl, "Colectivo del segundo día");
        await Publicado(stl, segunda);
        await Siguiente(mundo, new(2020, 1, 5)); // two days on which nothing happened
        await api.Eventualmente(async () => Assert.Equal(["2020-01-01", "2020-01-02"], (await Indice(stl)).Keys.Order()), segundos: 60);

        Assert.Equal(cerrado, (await Indice(stl))["2020-01-01"]);
        var despues = await Bajar(stl, "2020-01-01");
        Assert.Equal(archivos.Keys.Order(), despues.Keys.Order());
        Assert.All(archivos, a => Assert.Equal(a.Value, despues[a.Key]));
        Assert.Contains(segunda, System.Text.Encoding.UTF8.GetString((await Bajar(stl, "2020-01-02"))["organizaciones.csv"]), StringComparison.Ordinal);
    }

    private static async Task<string> Registrar(HttpClient stl, string nombre) =>
        (await (await stl.PostAsJsonAsync("/api/v1/organizaciones", EscenariosDelContrato.CuerpoDeOrganizacion(nombre: nombre))).DebeSerCreado()).Texto("folio");

    private async Task<byte[]> Publicado(HttpClient stl, string folio)
    {
        byte[] csv = [];
        await api.Eventualmente(async () => Assert.Contains(folio, System.Text.Encoding.UTF8.GetString(csv = await stl.GetByteArrayAsync("/datos/organizaciones.csv")), StringComparison.Ordinal), segundos: 60);
        return csv;
    }

    private static async Task Siguiente(MundoConReloj mundo, DateOnly dia)
    {
        mundo.Reloj.IrA(dia);
        await mundo.EjecutarEnTodos(Tarea);
    }

    /// <summary>Each day with the index of its files.</summary>
    private static async Task<Dictionary<string, string>> Indice(HttpClient stl)
    {
        var indices = new Dictionary<string, string>();
        foreach (var dia in (await stl.GetFromJsonAsync<JsonElement>("/datos/versiones/index.json")).GetProperty("dias").EnumerateArray())
            indices[dia.Texto("dia")] = await stl.GetStringAsync(dia.Texto("ruta"));
        return indices;
    }

    /// <summary>Every file of a day; each has the hash that the index and its own SHA256SUMS say.</summary>
    private static async Task<Dictionary<string, byte[]>> Bajar(HttpClient stl, string dia)
    {
        var archivos = new Dictionary<string, byte[]>();
        foreach (var archivo in JsonSerializer.Deserialize<JsonElement>((await Indice(stl))[dia]).GetProperty("archivos").EnumerateArray())
        {
            var bytes = archivos[archivo.Texto("archivo")] = await stl.GetByteArrayAsync(archivo.Texto("ruta"));
            Assert.Equal(archivo.Texto("sha256"), Convert.ToHexStringLower(SHA256.HashData(bytes)));
            Assert.Equal(archivo.GetProperty("bytes").GetInt64(), bytes.Length);
        }

        var sumas = System.Text.Encoding.UTF8.GetString(archivos["SHA256SUMS"]).Split('\n', StringSplitOptions.RemoveEmptyEntries).ToDictionary(l => l[66..], l => l[..64]);
        Assert.All(archivos.Where(a => a.Key != "SHA256SUMS"), a => Assert.Equal(sumas[a.Key], Convert.ToHexStringLower(SHA256.HashData(a.Value))));
        return archivos;
    }
}
