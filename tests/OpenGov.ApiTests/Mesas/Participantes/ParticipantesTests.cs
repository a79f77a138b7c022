using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using Npgsql;

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

    [Theory]
    [InlineData("nombre")]
    [InlineData("contacto")]
    public async Task Quien_es_cada_quien_ni_se_recibe_ni_se_guarda(string miembro)
    {
        var folio = await api.MesaEnCurso();
        var renglon = new Dictionary<string, object> { ["renglon"] = 1, ["sector"] = "academia", ["municipio"] = "15058", [miembro] = "Nadie Debe Leerlo" };

        var respuesta = await personal.PostAsJsonAsync($"/api/v1/mesas/{folio}/participantes", new { lote = "L1", participantes = new[] { renglon } });

        await respuesta.DebeSenalarCampo($"participantes/0/{miembro}");
        Assert.Equal(0, await api.Escalar<long>($"select count(*) from mesas.lotes_de_participantes where mesa_folio = '{folio}'"));
        Assert.Equal(
            "genero,grupo_de_edad,lote_id,municipio,renglon,sector",
            await api.Escalar<string>("select string_agg(column_name, ',' order by column_name) from information_schema.columns where table_schema = 'mesas' and table_name = 'participantes'"));
    }

    [Fact]
    public async Task Se_cuentan_como_estaban_en_una_fecha()
    {
        var folio = await api.MesaEnCurso(pasos: 5);
        await api.Participan(folio, "LUNES", [("academia", 6)], "2019-12-10");
        await api.Participan(folio, "MARTES", [("sociedad_civil", 12)], "2019-12-11");
        await api.EnMesa(folio, "conclusion", new { fecha = "2019-12-13" });

        Assert.Equal(("provisional", 6), Dicho(await Cuentas(folio, "?en_fecha=2019-12-10")));
        Assert.Equal(("provisional", 18), Dicho(await Cuentas(folio, "?en_fecha=2019-12-12")));
        Assert.Equal(("definitivo", 18), Dicho(await Cuentas(folio, "?en_fecha=2019-12-13")));
        Assert.Equal(JsonValueKind.Null, (await Cuentas(folio, "?en_fecha=2019-12-09")).GetProperty("total").ValueKind);
        Assert.True((await Cuentas(folio, "?en_fecha=2019-12-12")).GetProperty("por_sector").GetProperty("suprimida").GetBoolean());
        await (await api.SinCuenta().GetAsync($"/api/v1/mesas/{folio}/participantes?en_fecha=2019-01-01")).DebeSerProblema(HttpStatusCode.NotFound, "no_existe");
        await (await api.SinCuenta().GetAsync($"/api/v1/mesas/{folio}/participantes?conocido_en=ayer")).DebeSerProblema(HttpStatusCode.BadRequest, "parametro_invalido");

        static (string, int) Dicho(JsonElement cuentas) => (cuentas.GetProperty("provisional").GetBoolean() ? "provisional" : "definitivo", Numero(cuentas, "total"));
    }

    /// <summary>A list that is being written when the mesa concludes is counted in its conclusion: they wait for each other.</summary>
    [Fact]
    public async Task Ninguna_lista_se_cuela_entre_la_cuenta_y_la_conclusion()
    {
        var folio = await api.MesaEnCurso(pasos: 5);
        await api.Participan(folio, "LISTA", [("academia", 3), ("sociedad_civil", 5)]);
        await using var otra = await api.Conectar();
        await using var escritura = await otra.BeginTransactionAsync();
        await Hacer($"select 1 from mesas.mesas where folio = '{folio}' for share");
        await Hacer($"insert into mesas.participantes (lote_id, renglon, sector, municipio) select id, 999, 'entes_publicos', '15106' from mesas.lotes_de_participantes where mesa_folio = '{folio}'");

        var conclusion = personal.Actuar($"mesas/{folio}", "conclusion", new { fecha = "2019-12-13" });
        await api.Eventualmente(async () => Assert.True(conclusion.IsCompleted || await api.Escalar<long>(
            "select count(*) from pg_stat_activity where datname = current_database() and wait_event_type = 'Lock' and query like '%mesas.mesas%'") > 0));
        await escritura.CommitAsync();

        Assert.Equal(3, (await (await conclusion).DebeSer(HttpStatusCode.OK)).GetProperty("conclusion").GetProperty("sectores").GetInt32());

        async Task Hacer(string sql)
        {
            await using var comando = new NpgsqlCommand(sql, otra, escritura);
            await comando.ExecuteNonQueryAsync();
        }
    }

    [Fact]
    public async Task Una_lista_espera_a_que_la_mesa_que_concluye_concluya()
    {
        var folio = await api.MesaEnCurso();
        await using var otra = await api.Conectar();
        await using var acto = await otra.BeginTransactionAsync();
        await Hacer($"select 1 from mesas.mesas where folio = '{folio}' for no key update");
        await Hacer($"update mesas.mesas set estado = 'concluida' where folio = '{folio}'");

        var lista = personal.PostAsJsonAsync($"/api/v1/mesas/{folio}/participantes", new { lote = "TARDE", participantes = new[] { Renglon(1) } });
        await api.Eventualmente(async () => Assert.True(lista.IsCompleted || await api.Escalar<long>(
            "select count(*) from pg_stat_activity where datname = current_database() and wait_event_type = 'Lock' and query like '%mesas.mesas%'") > 0));
        await acto.CommitAsync();

        await (await lista).DebeSerProblema(HttpStatusCode.Conflict, "MESA-M5-lista-cerrada");

        async Task Hacer(string sql)
        {
            await using var comando = new NpgsqlCommand(sql, otra, acto);
            await comando.ExecuteNonQueryAsync();
        }
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

    private async Task<JsonElement> Cuentas(string folio, string cuando = "") =>
        await (await api.SinCuenta().GetAsync($"/api/v1/mesas/{folio}/participantes{cuando}")).DebeSer(HttpStatusCode.OK);

    private static object Cuenta(JsonElement categoria) => categoria.GetProperty("suprimida").GetBoolean() ? "?" : Numero(categoria, "personas");

    private static int Numero(JsonElement elemento, string miembro) => elemento.GetProperty(miembro).GetInt32();

    private static object Renglon(int renglon, string sector = "sociedad_civil") => new { renglon, sector, municipio = "15106" };
}
