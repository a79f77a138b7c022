using System.Net.Http.Json;
using System.Text.Json;
using OpenGov.ApiTests.Compromisos;
using OpenGov.ApiTests.Secretariado;

namespace OpenGov.ApiTests.Difusion.DatosAbiertos;

/// <summary>Un número dice lo mismo, letra por letra, en la API, en la bitácora, en los archivos de hoy y en los de cada día.</summary>
public sealed class DecimalesPublicadosTests(OpenGovApi api)
{
    private static readonly string[] Escritos = ["12.5", "0.1", "999999999999.99"];

    [Fact]
    public async Task Dice_lo_mismo_en_todas_partes()
    {
        await using var mundo = await MundoConReloj.Abrir(api, new(2020, 1, 1));
        using var stl = mundo.Cliente("*");
        var ejercicio = (await (await stl.PostAsJsonAsync("/api/v1/ejercicios", EscenariosSecretariado.Ejercicio())).DebeSerCreado()).Texto("folio");
        var folio = (await (await stl.PostAsJsonAsync("/api/v1/problematicas", Problematica(ejercicio, 12.50m, 0.1m, 999_999_999_999.990m))).DebeSerCreado()).Texto("folio");
        await api.Eventualmente(async () => Assert.Contains(folio, await stl.GetStringAsync("/datos/problematicas-datos.ndjson"), StringComparison.Ordinal), segundos: 60);
        var (csv, ndjson) = (await stl.GetStringAsync("/datos/problematicas-datos.csv"), await stl.GetStringAsync("/datos/problematicas-datos.ndjson"));

        Assert.Equal(Escritos, Valores(await stl.GetFromJsonAsync<JsonElement>($"/api/v1/problematicas/{folio}")));
        var cambios = await stl.GetFromJsonAsync<JsonElement>($"/api/v1/cambios?folio={folio}");
        Assert.Equal(Escritos, Valores(cambios.GetProperty("datos").EnumerateArray().Single().GetProperty("despues")));
        Assert.Equal(Escritos, ndjson.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(l => JsonSerializer.Deserialize<JsonElement>(l).GetProperty("valor").GetRawText()));
        Assert.All(Escritos, escrito => Assert.Contains($",{escrito},", csv, StringComparison.Ordinal));

        mundo.Reloj.IrA(new(2020, 1, 2));
        await mundo.EjecutarEnTodos("difusion.cerrar-dia");
        foreach (var (archivo, hoy) in ((string, string)[])[("csv", csv), ("ndjson", ndjson)])
            await api.Eventualmente(async () => Assert.Equal(hoy, await stl.GetStringAsync($"/datos/versiones/2020-01-01/problematicas-datos.{archivo}")), segundos: 60);
    }

    [Fact]
    public async Task El_que_lleva_mas_cifras_de_las_que_todos_leen_no_entra()
    {
        var respuesta = await api.PersonalDeCompromisos().PostAsJsonAsync("/api/v1/problematicas", Problematica(await api.EjercicioRegistrado(), 1m, 12_345_678_901_234.56m));

        await respuesta.DebeSenalarCampo("planteamiento/datos/1/valor");
        Assert.Contains("hasta 15 cifras", await respuesta.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    private static object Problematica(string ejercicio, params decimal[] valores) => new
    {
        ejercicio_folio = ejercicio,
        tema_clave = "inseguridad",
        planteamiento = new
        {
            enunciado = "Nadie sabe cuánto cuesta.", causas = new[] { "No se mide" }, efectos = new[] { "No se corrige" },
            datos = valores.Select(valor => new { descripcion = "Costo", valor, unidad = "pesos", fuente = "Registro", fecha = "2019-12-31" }),
        },
    };

    private static IEnumerable<string> Valores(JsonElement problematica) =>
        problematica.GetProperty("planteamiento").GetProperty("datos").EnumerateArray().Select(d => d.GetProperty("valor").GetRawText());
}
