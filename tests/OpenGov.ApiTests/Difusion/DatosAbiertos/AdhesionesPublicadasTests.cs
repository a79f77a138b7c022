using System.Net.Http.Json;
using System.Text.Json;
using OpenGov.ApiTests.Contrato;

namespace OpenGov.ApiTests.Difusion.DatosAbiertos;

/// <summary>Cuántos se adhieren se publica por días enteros, y a menos de cinco personas no se les distingue.</summary>
public sealed class AdhesionesPublicadasTests(OpenGovApi api)
{
    [Fact]
    public async Task Los_conteos_de_una_a_cuatro_personas_callan_y_lo_que_los_delataria_tambien()
    {
        await using var mundo = await MundoConReloj.Abrir(api, new(2020, 3, 2));
        await mundo.Escalar<object>("""
            insert into difusion.conteos_adhesiones (objeto_folio, adherente, tipo, dia, verificadas, retiradas) values
              ('X-C01', 'persona', 'apoyo', '2020-03-01', 12, 2), ('X-C01', 'persona', 'seguimiento', '2020-03-01', 7, 2), ('X-C01', 'organizacion', 'apoyo', '2020-03-01', 2, 0),
              ('X-C02', 'persona', 'apoyo', '2020-03-01', 40, 0), ('X-C02', 'persona', 'colaboracion', '2020-03-01', 3, 0),
              ('X-C03', 'persona', 'apoyo', '2020-03-01', 4, 0), ('X-C03', 'organizacion', 'apoyo', '2020-03-01', 1, 0),
              ('X-C04', 'persona', 'apoyo', '2020-03-02', 50, 0) returning 1
            """);
        using var cualquiera = mundo.Cliente("*");
        await (await cualquiera.PostAsJsonAsync("/api/v1/organizaciones", EscenariosDelContrato.CuerpoDeOrganizacion())).DebeSerCreado(); // so that files are built again

        var filas = await Filas(cualquiera, 3); // X-C04 is of a day that has not ended

        Assert.Equal("10,0,5,15,2,17", Celdas(filas["X-C01"]));
        Assert.Equal(",,,43,0,43", Celdas(filas["X-C02"]));
        Assert.Equal(",,,,1,", Celdas(filas["X-C03"]));
        mundo.Reloj.IrA(new(2020, 3, 3));
        Assert.Equal("50,0,0,50,0,50", Celdas((await Filas(cualquiera, 4))["X-C04"]));
    }

    [Fact]
    public async Task Los_temas_y_los_municipios_son_tablas_como_las_demas()
    {
        var mundo = await api.SemillaImportada();
        using var cualquiera = mundo.Cliente();

        var temas = (await cualquiera.GetFromJsonAsync<JsonElement>("/api/v1/temas")).GetProperty("datos").EnumerateArray().ToDictionary(t => t.Texto("clave"), t => t.GetProperty("compromisos").GetInt32());
        var porCompromiso = (await cualquiera.GetFromJsonAsync<JsonElement>("/api/v1/compromisos?limite=200")).GetProperty("datos").EnumerateArray().GroupBy(c => c.Texto("tema_clave")).ToDictionary(g => g.Key, g => g.Count());
        Assert.All(porCompromiso.QueSeVieron(), t => Assert.Equal(t.Value, temas[t.Key]));
        Assert.Contains("15106,Toluca,\r\n", await cualquiera.GetStringAsync("/datos/municipios.csv"), StringComparison.Ordinal);
        Assert.Equal(126, (await cualquiera.GetStringAsync("/datos/municipios.csv")).Split("\r\n", StringSplitOptions.RemoveEmptyEntries).Length);
    }

    private async Task<Dictionary<string, JsonElement>> Filas(HttpClient cualquiera, int cuantas)
    {
        var filas = new Dictionary<string, JsonElement>();
        await api.Eventualmente(async () =>
        {
            filas = (await cualquiera.GetFromJsonAsync<JsonElement>("/datos/adhesiones.json")).GetProperty("datos").EnumerateArray().ToDictionary(f => f.Texto("objeto_folio"));
            Assert.Equal(cuantas, filas.Count);
        }, segundos: 30);
        return filas;
    }

    private static string Celdas(JsonElement fila) =>
        string.Join(',', ((string[])["personas_apoyo", "personas_colaboracion", "personas_seguimiento", "personas_total", "organizaciones_total", "total"]).Select(c => fila.GetProperty(c).ToString()));
}
