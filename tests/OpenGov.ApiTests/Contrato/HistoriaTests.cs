using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using Npgsql;
using static OpenGov.ApiTests.Contrato.EscenariosDelContrato;

namespace OpenGov.ApiTests.Contrato;

/// <summary>Two times: the day an act rules, and the instant we learnt of it. Everything public is read by either.</summary>
public sealed class HistoriaTests(OpenGovApi api)
{
    private readonly HttpClient personal = api.Con();
    private readonly HttpClient lector = api.SinCuenta();

    [Fact]
    public async Task Se_lee_como_estaba_vigente_en_una_fecha()
    {
        var folio = await api.Organizacion(fecha: "2019-10-15");
        await (await personal.Extinguir(folio, hasta: "2025-03-20", fecha: "2025-03-21")).DebeSer(HttpStatusCode.OK);

        await (await lector.GetAsync($"/api/v1/organizaciones/{folio}?en_fecha=2019-10-14")).DebeSerProblema(HttpStatusCode.NotFound, "no_existe");
        Assert.Equal(1, (await lector.Leido($"organizaciones/{folio}?en_fecha=2019-10-15")).GetProperty("version").GetInt32());
        Assert.Equal(1, (await lector.Leido($"organizaciones/{folio}?en_fecha=2025-03-20")).GetProperty("version").GetInt32());
        Assert.Equal(2, (await lector.Leido($"organizaciones/{folio}?en_fecha=2025-03-21")).GetProperty("version").GetInt32());
    }

    [Fact]
    public async Task Se_lee_byte_por_byte_como_se_habia_publicado_en_un_instante()
    {
        var folio = await api.Organizacion(fecha: "2019-10-15");
        var antes = await lector.GetStringAsync($"/api/v1/organizaciones/{folio}");
        var conocido = JsonSerializer.Deserialize<JsonElement>(antes).GetProperty("acto").Texto("registrado_en");
        await (await personal.Extinguir(folio, hasta: "2020-01-01", fecha: "2020-01-02")).DebeSer(HttpStatusCode.OK);

        var despues = await lector.GetStringAsync($"/api/v1/organizaciones/{folio}?conocido_en={conocido}");

        Assert.Equal(antes, despues);
        await (await lector.GetAsync($"/api/v1/organizaciones/{folio}?conocido_en=2020-01-02T00:00:00Z")).DebeSerProblema(HttpStatusCode.NotFound, "no_existe");
    }

    [Fact]
    public async Task Las_versiones_cuentan_sus_actos_de_la_ultima_a_la_primera()
    {
        var folio = await api.Organizacion(fecha: "2019-10-15");
        await (await personal.Extinguir(folio, hasta: "2020-01-01", fecha: "2020-01-02", motivo: "Decreto de extinción")).DebeSer(HttpStatusCode.OK);

        var versiones = (await lector.Leido($"organizaciones/{folio}/versiones")).GetProperty("datos");
        var primera = await lector.Leido($"organizaciones/{folio}/versiones/1");

        Assert.Equal([2, 1], versiones.EnumerateArray().Select(v => v.GetProperty("version").GetInt32()));
        Assert.Equal("ExtinguirOrganizacion", versiones[0].GetProperty("acto").Texto("operacion"));
        Assert.Equal("Decreto de extinción", versiones[0].GetProperty("acto").Texto("motivo"));
        Assert.Equal(JsonValueKind.Null, primera.GetProperty("existe_hasta").ValueKind);
        await (await lector.GetAsync($"/api/v1/organizaciones/{folio}/versiones/3")).DebeSerProblema(HttpStatusCode.NotFound, "no_existe");
        await (await lector.GetAsync("/api/v1/organizaciones/ORG-NO-EXISTE/versiones")).DebeSerProblema(HttpStatusCode.NotFound, "no_existe");
    }

    [Fact]
    public async Task Lo_que_se_registra_mucho_despues_lo_dice()
    {
        var hoy = (await lector.Leido($"organizaciones/{await api.Organizacion()}")).GetProperty("acto");
        var tarde = (await lector.Leido($"organizaciones/{await api.Organizacion(fecha: "2019-10-15")}")).GetProperty("acto");

        Assert.False(hoy.GetProperty("registro_tardio").GetBoolean());
        Assert.True(tarde.GetProperty("registro_tardio").GetBoolean());
        Assert.Equal("2019-10-15", tarde.Texto("fecha"));
    }

    [Fact]
    public async Task Un_acto_no_lleva_fecha_futura() =>
        await (await personal.PostAsJsonAsync("/api/v1/organizaciones", CuerpoDeOrganizacion(fecha: DateTime.UtcNow.AddDays(3).ToString("yyyy-MM-dd", null)))).DebeSenalarCampo("fecha");

    [Fact]
    public async Task Un_acto_no_lleva_fecha_anterior_al_que_lo_precede()
    {
        var folio = await api.Organizacion(fecha: "2019-10-15");

        var respuesta = await personal.Extinguir(folio, hasta: "2019-10-01", fecha: "2019-10-14");

        await respuesta.DebeSerProblema(HttpStatusCode.Conflict, "acto-fuera-de-orden");
        Assert.Equal(1, (await lector.Leido($"organizaciones/{folio}")).GetProperty("version").GetInt32());
    }

    [Fact]
    public async Task Un_acto_con_la_misma_referencia_no_se_registra_dos_veces()
    {
        var referencia = $"SISTEMA-{Clave()}";
        await (await personal.PostAsJsonAsync("/api/v1/organizaciones", CuerpoDeOrganizacion(referencia: referencia))).DebeSerCreado();

        var repetida = await personal.PostAsJsonAsync("/api/v1/organizaciones", CuerpoDeOrganizacion(referencia: referencia));

        var problema = await repetida.DebeSerProblema(HttpStatusCode.Conflict, "acto-ya-registrado");
        Assert.Contains(referencia, problema.Texto("detail"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Un_dato_de_ejemplo_lo_dice_para_siempre()
    {
        var creada = await (await personal.PostAsJsonAsync("/api/v1/organizaciones", new { clave = Clave(), nombre = "De ejemplo", sector = "academia", tipo = "academia", ejemplo = true })).DebeSerCreado();
        var extinta = await (await personal.Extinguir(creada.Texto("folio"))).DebeSer(HttpStatusCode.OK);

        Assert.True(creada.GetProperty("ejemplo").GetBoolean());
        Assert.True(extinta.GetProperty("ejemplo").GetBoolean());
        Assert.False(extinta.GetProperty("acto").GetProperty("ejemplo").GetBoolean());
    }

    [Fact]
    public async Task Cada_cambio_deja_en_la_auditoria_quien_que_y_con_que_traza()
    {
        var folio = await api.Organizacion();
        var respuesta = await personal.Extinguir(folio, motivo: "Decreto");

        var traza = respuesta.Headers.GetValues("X-Request-Id").Single();
        Assert.Equal("pruebas|ExtinguirOrganizacion|1|2|Decreto", await api.Escalar<string>(
            $"select concat_ws('|', actor, operacion, version_antes, version_despues, motivo) from secretariado.auditoria where traza = '{traza}'"));
        Assert.Equal(1, await api.Escalar<long>($"select count(*) from secretariado.auditoria where traza = '{traza}' and token_id is not null"));
    }

    [Theory]
    [InlineData("update {0}.{1} set folio = folio")]
    [InlineData("delete from {0}.{1}")]
    [InlineData("truncate {0}.{1}")]
    public async Task La_historia_y_la_auditoria_no_se_reescriben(string sentencia)
    {
        await api.Organizacion();
        foreach (var esquema in api.Esquemas())
        {
            foreach (var tabla in (string[])["historia", "auditoria"])
            {
                var sql = string.Format(System.Globalization.CultureInfo.InvariantCulture, sentencia, esquema, tabla);

                var negada = await Assert.ThrowsAsync<PostgresException>(() => api.Escalar<object>(sql));

                Assert.Equal(PostgresErrorCodes.InsufficientPrivilege, negada.SqlState);
            }
        }
    }

    [Fact]
    public async Task Lo_vigente_solo_lo_escribe_la_historia()
    {
        Assert.SkipWhen(api.UnSoloRol, "La base dada tiene un solo rol.");
        var folio = await api.Organizacion();

        var negada = await Assert.ThrowsAsync<PostgresException>(() => api.Escalar<object>($"update secretariado.vigentes set documento = '{{}}' where folio = '{folio}'"));

        Assert.Equal(PostgresErrorCodes.InsufficientPrivilege, negada.SqlState);
    }

    [Fact]
    public async Task Ni_el_dueno_del_esquema_reescribe_la_historia()
    {
        var folio = await api.Organizacion();

        foreach (var sentencia in (string[])[$"update secretariado.historia set documento = '{{}}' where folio = '{folio}'", $"delete from secretariado.auditoria where folio = '{folio}'", "truncate secretariado.historia"])
            Assert.Equal(PostgresErrorCodes.InsufficientPrivilege, (await Assert.ThrowsAsync<PostgresException>(() => api.EscalarComoDueno<object>(sentencia))).SqlState);
    }
}
