using System.Net;
using System.Net.Http.Json;
using System.Text.Json;

namespace OpenGov.ApiTests.Compromisos.Smart;

public sealed class EvaluarBorradorTests(OpenGovApi api)
{
    private const string Ruta = "/api/v1/fichas-smart";

    [Fact]
    public async Task Una_mesa_prueba_sus_palabras_sin_cuenta_y_sin_guardar_nada()
    {
        var antes = await api.Escalar<long>("select count(*) from compromisos.compromisos where redaccion ->> 'titulo' = 'Solo una prueba'");

        var respuesta = await api.SinCuenta().PostAsJsonAsync(Ruta, new { redaccion = new { titulo = "Solo una prueba", texto = "Mejorar el transporte." } });

        var ficha = await respuesta.DebeSer(HttpStatusCode.OK);
        Assert.False(ficha.GetProperty("validable").GetBoolean());
        Assert.Contains("«Mejorar»", Mensajes(ficha, "SMART-E6"), StringComparison.OrdinalIgnoreCase);
        Assert.Equal((0L, 0L), (antes, await api.Escalar<long>("select count(*) from compromisos.compromisos where redaccion ->> 'titulo' = 'Solo una prueba'")));
    }

    [Fact]
    public async Task Con_el_plan_revisa_que_el_plazo_quepa()
    {
        var plan = await api.PlanIniciado();
        var redaccion = EscenariosCompromisos.Redaccion(plan);

        var cabe = await (await api.SinCuenta().PostAsJsonAsync(Ruta, new { plan_folio = plan.Folio, redaccion })).DebeSer(HttpStatusCode.OK);
        redaccion["plazo"]!["fin"] = "2022-06-30";
        var noCabe = await (await api.SinCuenta().PostAsJsonAsync(Ruta, new { plan_folio = plan.Folio, redaccion })).DebeSer(HttpStatusCode.OK);

        Assert.True(cabe.GetProperty("validable").GetBoolean());
        Assert.Contains("2021-12-31", Mensajes(noCabe, "SMART-T1"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task El_mismo_borrador_da_siempre_los_mismos_bytes()
    {
        var cuerpo = new { redaccion = EscenariosCompromisos.Redaccion(new("EDOMEX-PAL1", "ORG-A", "ORG-B", "PER-A")) };

        var una = await (await api.SinCuenta().PostAsJsonAsync(Ruta, cuerpo)).Content.ReadAsStringAsync();
        var otra = await (await api.SinCuenta().PostAsJsonAsync(Ruta, cuerpo)).Content.ReadAsStringAsync();

        Assert.Equal(una, otra);
    }

    [Fact]
    public async Task Un_borrador_mal_formado_se_senala_en_su_lugar() =>
        await (await api.SinCuenta().PostAsJsonAsync(Ruta, new { redaccion = new { titulo = "Algo", texto = "Algo", metas = new object?[] { null } } })).DebeSenalarCampo("redaccion/metas/0");

    [Fact]
    public async Task La_ficha_de_un_compromiso_es_la_de_su_documento()
    {
        var folio = await api.CompromisoEnRedaccion(await api.PlanIniciado());

        var ficha = await api.Leido($"compromisos/{folio}/ficha-smart");

        Assert.Equal((await api.Leido($"compromisos/{folio}")).GetProperty("ficha_smart").ToString(), ficha.ToString());
        await (await api.SinCuenta().GetAsync("/api/v1/compromisos/NO-EXISTE/ficha-smart")).DebeSerProblema(HttpStatusCode.NotFound, "no_existe");
    }

    [Fact]
    public async Task Las_reglas_se_publican_con_la_fuente_de_su_vocabulario()
    {
        var reglas = await api.Leido("fichas-smart/reglas");

        Assert.Contains("OpenGov", reglas.Texto("fuente_vocabulario"), StringComparison.Ordinal);
        Assert.Contains(reglas.GetProperty("datos").EnumerateArray(), regla => regla.Texto("regla") == "SMART-M1" && regla.Texto("nivel") == "bloqueante");
    }

    private static string Mensajes(JsonElement ficha, string regla) => string.Join(' ', ficha.GetProperty("reglas").EnumerateArray()
        .Single(r => r.Texto("regla") == regla).GetProperty("hallazgos").EnumerateArray().Select(h => h.Texto("mensaje")));
}
