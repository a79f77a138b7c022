using System.Net;
using System.Net.Http.Json;
using System.Text.Json;

namespace OpenGov.ApiTests.Mesas.Participantes;

public sealed class ParticipantesTests(OpenGovApi api)
{
    private readonly HttpClient personal = api.PersonalDeMesas();

    [Fact]
    public async Task Repetir_un_envio_no_cuenta_a_nadie_dos_veces()
    {
        var ruta = $"/api/v1/mesas/{await api.MesaEnCurso()}/participantes";
        var envio = new { lote = "L1", participantes = new[] { Renglon(1), Renglon(2) } };
        await (await personal.PostAsJsonAsync(ruta, envio)).DebeSer(HttpStatusCode.OK);

        var otra = await (await personal.PostAsJsonAsync(ruta, new { lote = "L1", participantes = new[] { Renglon(1), Renglon(2), Renglon(3) } })).DebeSer(HttpStatusCode.OK);

        Assert.Equal((3, 1, 2, 3), (Numero(otra, "recibidos"), Numero(otra, "nuevos"), Numero(otra, "repetidos"), Numero(otra, "registrados")));
    }

    [Fact]
    public async Task Un_renglon_no_cambia_de_persona()
    {
        var ruta = $"/api/v1/mesas/{await api.MesaEnCurso()}/participantes";
        await (await personal.PostAsJsonAsync(ruta, new { lote = "L1", participantes = new[] { Renglon(1) } })).DebeSer(HttpStatusCode.OK);

        var respuesta = await personal.PostAsJsonAsync(ruta, new { lote = "L1", participantes = new[] { Renglon(1, sector: "academia") } });

        await respuesta.DebeSerProblema(HttpStatusCode.Conflict, "MESA-M5-renglon-distinto");
    }

    [Fact]
    public async Task Solo_se_publican_cuentas_y_las_pequenas_se_ocultan_con_otra()
    {
        var cuentas = await Cuentas(await api.MesaConcluida());

        Assert.False(cuentas.GetProperty("provisional").GetBoolean());
        Assert.Equal(21, Numero(cuentas, "total"));
        Assert.Equal(
            ["academia:?", "entes_publicos:?", "sociedad_civil:12"],
            cuentas.GetProperty("por_sector").GetProperty("categorias").EnumerateArray().Select(c => $"{c.Texto("clave")}:{Cuenta(c)}"));
        var municipio = Assert.Single(cuentas.GetProperty("por_municipio").GetProperty("categorias").EnumerateArray());
        Assert.Equal(("Toluca", 21), (municipio.Texto("nombre"), Numero(municipio, "personas")));
    }

    [Fact]
    public async Task De_menos_de_cinco_personas_no_se_dice_nada()
    {
        var cuentas = await Cuentas(await api.MesaConcluidaCon(("academia", 2), ("sociedad_civil", 2)));

        Assert.Equal(JsonValueKind.Null, cuentas.GetProperty("total").ValueKind);
        Assert.True(cuentas.GetProperty("por_sector").GetProperty("suprimida").GetBoolean());
        Assert.Equal(0, cuentas.GetProperty("por_municipio").GetProperty("categorias").GetArrayLength());
    }

    [Fact]
    public async Task Mientras_la_lista_crece_solo_se_publica_el_total()
    {
        var folio = await api.MesaEnCurso();
        await api.Participan(folio, "LISTA", [("academia", 10), ("sociedad_civil", 20)]);

        var cuentas = await Cuentas(folio);

        Assert.True(cuentas.GetProperty("provisional").GetBoolean());
        Assert.Equal(30, Numero(cuentas, "total"));
        Assert.True(cuentas.GetProperty("por_sector").GetProperty("suprimida").GetBoolean());
    }

    [Fact]
    public async Task El_nombre_y_el_contacto_no_salen_por_ninguna_puerta()
    {
        var folio = await api.MesaEnCurso();
        var participantes = new[] { new { renglon = 1, sector = "academia", municipio = "15058", genero = "mujer", grupo_de_edad = "joven", nombre = "Nadie Debe Leerlo", contacto = "nadie@ejemplo.org" } };

        var registro = await personal.PostAsJsonAsync($"/api/v1/mesas/{folio}/participantes", new { lote = "L1", participantes });

        string[] puertas = [$"mesas/{folio}", $"mesas/{folio}/participantes", $"mesas/{folio}/versiones", "mesas?q=nadie", $"mesas?q=ejemplo.org"];
        var publico = await Task.WhenAll(puertas.Select(p => personal.GetStringAsync($"/api/v1/{p}")));
        Assert.All([await registro.Content.ReadAsStringAsync(), .. publico], texto =>
        {
            Assert.DoesNotContain("Nadie Debe Leerlo", texto, StringComparison.Ordinal);
            Assert.DoesNotContain("nadie@ejemplo.org", texto, StringComparison.Ordinal);
        });
        Assert.Equal(0, await api.Escalar<long>("select count(*) from mesas.historia where documento like '%nadie@ejemplo.org%'"));
    }

    [Fact]
    public async Task La_lista_se_cierra_al_concluir_la_mesa()
    {
        var respuesta = await personal.PostAsJsonAsync(
            $"/api/v1/mesas/{await api.MesaConcluida()}/participantes", new { lote = "TARDE", participantes = new[] { Renglon(1) } });

        await respuesta.DebeSerProblema(HttpStatusCode.Conflict, "MESA-M5-lista-cerrada");
    }

    [Fact]
    public async Task Un_municipio_que_no_existe_se_senala_en_su_renglon()
    {
        var cuerpo = new { lote = "L1", participantes = new[] { Renglon(1), new { renglon = 2, sector = "academia", municipio = "15126" } } };

        var respuesta = await personal.PostAsJsonAsync($"/api/v1/mesas/{await api.MesaEnCurso()}/participantes", cuerpo);

        await respuesta.DebeSenalarCampo("participantes/1/municipio");
    }

    [Fact]
    public async Task Quien_conduce_la_mesa_no_por_eso_captura_datos_personales() =>
        await (await api.Con("mesas:escribir").PostAsJsonAsync("/api/v1/mesas/CUALQUIERA/participantes", new { lote = "L1", participantes = new[] { Renglon(1) } }))
            .DebeSerProblema(HttpStatusCode.Forbidden, "alcance_insuficiente");

    private async Task<JsonElement> Cuentas(string folio) =>
        await (await api.SinCuenta().GetAsync($"/api/v1/mesas/{folio}/participantes")).DebeSer(HttpStatusCode.OK);

    private static object Cuenta(JsonElement categoria) => categoria.GetProperty("suprimida").GetBoolean() ? "?" : Numero(categoria, "personas");

    private static int Numero(JsonElement elemento, string miembro) => elemento.GetProperty(miembro).GetInt32();

    private static object Renglon(int renglon, string sector = "sociedad_civil") => new { renglon, sector, municipio = "15106" };
}
