using System.Net.Http.Json;
using System.Text.Json;
using OpenGov.ApiTests.Contrato;

namespace OpenGov.ApiTests.Difusion.Integridad;

/// <summary>Cada punto de control queda también fuera de la base de datos, aunque el lugar falte un rato.</summary>
public sealed class EspejoDePuntosTests(OpenGovApi api)
{
    [Fact]
    public async Task El_espejo_tiene_los_mismos_puntos_que_la_API_y_se_repone_de_lo_que_le_falto()
    {
        var carpeta = Path.Combine(Path.GetTempPath(), $"opengov-espejo-{Guid.NewGuid():N}");
        var archivo = Path.Combine(carpeta, "puntos-de-control.ndjson");
        await using var mundo = await MundoConReloj.Abrir(api, new(2020, 1, 1), ajustes: ("DatosAbiertos:Espejo", carpeta));
        using var stl = mundo.Cliente("*");
        await Publicar(mundo, stl, 1); // nowhere to write: what is published does not wait
        await api.Eventualmente(() => { Assert.Contains(OpenGovApi.Bitacora.Lineas, l => l.Contains(carpeta, StringComparison.Ordinal)); return Task.CompletedTask; }, segundos: 30);

        Directory.CreateDirectory(carpeta);
        await DebeSerIgual(stl, archivo);
        await File.AppendAllTextAsync(archivo, "{\"tamano\":"); // somebody died while writing
        await Publicar(mundo, stl, 3);
        await DebeSerIgual(stl, archivo);

        Directory.Delete(carpeta, recursive: true);
    }

    private async Task Publicar(MundoConReloj mundo, HttpClient stl, int cuantos)
    {
        for (var i = 0; i < cuantos; i++)
        {
            var antes = await mundo.Escalar<long>("select count(*) from difusion.puntos_de_control");
            await (await stl.PostAsJsonAsync("/api/v1/organizaciones", EscenariosDelContrato.CuerpoDeOrganizacion())).DebeSerCreado();
            await api.Eventualmente(async () => Assert.True(antes < await mundo.Escalar<long>("select count(*) from difusion.puntos_de_control")), segundos: 30);
        }
    }

    private Task DebeSerIgual(HttpClient stl, string archivo) => api.Eventualmente(async () =>
    {
        var lineas = (await File.ReadAllLinesAsync(archivo)).Select(l => JsonSerializer.Deserialize<JsonElement>(l).GetRawText());
        var puntos = (await stl.GetFromJsonAsync<JsonElement>("/api/v1/puntos-de-control?limite=200")).GetProperty("datos").EnumerateArray().Select(p => p.GetRawText());
        Assert.Equal(puntos, lineas);
    }, segundos: 30);
}
