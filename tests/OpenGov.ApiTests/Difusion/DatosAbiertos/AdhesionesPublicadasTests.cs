using System.Net.Http.Json;
using System.Text.Json;
using OpenGov.ApiTests.Contrato;

namespace OpenGov.ApiTests.Difusion.DatosAbiertos;

/// <summary>La API, su serie y los archivos cuentan lo mismo, y por lo que ofrecen no distinguen a menos de cinco personas.</summary>
public sealed class AdhesionesPublicadasTests(OpenGovApi api)
{
    [Fact]
    public async Task De_una_a_cuatro_personas_no_se_dice_que_ofrecen_ni_lo_que_lo_delataria_en_ninguna_parte()
    {
        await using var mundo = await MundoConReloj.Abrir(api, new(2020, 3, 2));
        await mundo.Escalar<object>("""
            insert into difusion.conteos_adhesiones (objeto_folio, adherente, tipo, canal, dia, verificadas, retiradas) values
              ('X-C01', 'persona', 'apoyo', 'electronico', '2020-03-01', 12, 2), ('X-C01', 'persona', 'seguimiento', 'electronico', '2020-03-01', 7, 2), ('X-C01', 'organizacion', 'apoyo', 'electronico', '2020-03-01', 2, 0),
              ('X-C02', 'persona', 'apoyo', 'electronico', '2020-03-01', 40, 0), ('X-C02', 'persona', 'apoyo', 'presencial', '2020-03-01', 3, 0),
              ('X-C03', 'persona', 'apoyo', 'electronico', '2020-03-01', 4, 0), ('X-C03', 'organizacion', 'apoyo', 'presencial', '2020-03-01', 1, 0),
              ('X-C04', 'persona', 'apoyo', 'electronico', '2020-03-02', 50, 0), ('X-C01', 'persona', 'colaboracion', 'electronico', '2020-03-02', 1, 0) returning 1
            """);
        using var cualquiera = mundo.Cliente("*");
        await (await cualquiera.PostAsJsonAsync("/api/v1/organizaciones", EscenariosDelContrato.CuerpoDeOrganizacion())).DebeSerCreado(); // so that files are built again

        var filas = await Filas(cualquiera, 3); // X-C04 is of a day that has not ended

        Assert.Equal("10,0,5,15,2,17", Celdas(filas["X-C01"]));
        Assert.Equal(",,,43,0,43", Celdas(filas["X-C02"]));
        Assert.Equal(",,,4,1,5", Celdas(filas["X-C03"]));
        Assert.Equal(("", "", "40", "3"), (Celda(filas["X-C02"], "electronicas_apoyo"), Celda(filas["X-C02"], "presenciales_apoyo"), Celda(filas["X-C02"], "electronicas_total"), Celda(filas["X-C02"], "presenciales_total")));
        var lista = (await cualquiera.GetFromJsonAsync<JsonElement>("/api/v1/adhesiones?en_fecha=2020-03-01")).GetProperty("datos").EnumerateArray().ToDictionary(c => c.Texto("objeto_folio"));
        Assert.Equal(["X-C01", "X-C02", "X-C03"], lista.Keys.Order());
        foreach (var (folio, conteo) in lista) Assert.Equal(conteo.GetRawText(), await cualquiera.GetStringAsync($"/api/v1/adhesiones/{folio}?en_fecha=2020-03-01"));

        mundo.Reloj.IrA(new(2020, 3, 3));
        filas = await Filas(cualquiera, 4);
        Assert.Equal(("50,0,0,50,0,50", ",,,16,2,18"), (Celdas(filas["X-C04"]), Celdas(filas["X-C01"])));
        var serie = (await cualquiera.GetFromJsonAsync<JsonElement>("/api/v1/adhesiones/X-C01/serie")).GetProperty("datos").EnumerateArray().ToDictionary(d => d.Texto("dia"));
        Assert.Equal(["2020-03-01", "2020-03-02"], serie.Keys.Order());
        foreach (var (dia, punto) in serie)
        {
            Assert.Equal(["dia", "conteo"], punto.EnumerateObject().Select(m => m.Name)); // who came and who left would let one day be worked out from the others
            Assert.Equal(punto.GetProperty("conteo").GetRawText(), await cualquiera.GetStringAsync($"/api/v1/adhesiones/X-C01?en_fecha={dia}"));
        }
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

    private static string Celda(JsonElement fila, string columna) => fila.GetProperty(columna).ToString();

    private static string Celdas(JsonElement fila) =>
        string.Join(',', ((string[])["personas_apoyo", "personas_colaboracion", "personas_seguimiento", "personas_total", "organizaciones_total", "total"]).Select(c => fila.GetProperty(c).ToString()));
}
