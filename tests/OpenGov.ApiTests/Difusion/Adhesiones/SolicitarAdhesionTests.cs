using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using static OpenGov.ApiTests.Difusion.Adhesiones.EscenariosAdhesiones;

namespace OpenGov.ApiTests.Difusion.Adhesiones;

public sealed class SolicitarAdhesionTests(OpenGovApi api)
{
    private static readonly HashSet<string> Cambian = new(["X-Request-Id", "Date", "RateLimit"], StringComparer.OrdinalIgnoreCase);

    [Fact]
    public async Task Pedida_no_cuenta_confirmada_si_y_retirada_deja_de_contar()
    {
        var (objeto, correo) = (await api.Objeto(), CorreoNuevo());

        await api.Solicitar(await api.Adhesion(objeto, correo, "seguimiento"));
        var carta = await api.Carta(correo);
        Assert.Equal(0, await api.Total(objeto));

        Assert.Equal(HttpStatusCode.OK, (await api.SinCuenta().PostAsync(carta.Confirmacion, null)).StatusCode);
        var conteo = await api.Conteo(objeto);
        Assert.Equal(1, conteo.GetProperty("personas").GetProperty("total").GetInt32());
        Assert.Equal(JsonValueKind.Null, conteo.GetProperty("personas").GetProperty("seguimiento").ValueKind); // alone, what she offers is nobody's business
        Assert.Equal(1, conteo.GetProperty("total").GetInt32());
        Assert.Equal(1, Assert.Single((await Serie(objeto)).EnumerateArray()).GetProperty("conteo").GetProperty("total").GetInt32());

        Assert.Equal(HttpStatusCode.OK, (await api.SinCuenta().PostAsync(carta.Retiro, null)).StatusCode);
        Assert.Equal(0, await api.Total(objeto));
        Assert.Empty((await Serie(objeto)).EnumerateArray()); // the day ended as it began
        Assert.Equal("1,1", await api.Escalar<string>($"select concat_ws(',', verificadas, retiradas) from difusion.conteos_adhesiones where objeto_folio = '{objeto}' and tipo = 'seguimiento'"));
    }

    private async Task<JsonElement> Serie(string objeto) => (await (await api.SinCuenta().GetAsync($"/api/v1/adhesiones/{objeto}/serie")).DebeSer(HttpStatusCode.OK)).GetProperty("datos");

    [Fact]
    public async Task La_respuesta_es_la_misma_para_quien_ya_consta_quien_no_y_quien_pidio_que_no_le_escriban()
    {
        var (objeto, conocida, bloqueada) = (await api.Objeto(), CorreoNuevo(), CorreoNuevo());
        await api.Adherir(objeto, conocida);
        await api.SinCuenta().PostAsync((await api.Adherir(objeto, bloqueada)).Baja, null);
        var respuestas = new List<string>();

        foreach (var correo in (string[])[CorreoNuevo(), conocida, bloqueada])
        {
            var respuesta = await api.SinCuenta().PostAsJsonAsync("/api/v1/adhesiones", await api.Adhesion(objeto, correo, "colaboracion"));
            var encabezados = respuesta.Headers.Where(h => !Cambian.Contains(h.Key)).Select(h => $"{h.Key}: {string.Join(',', h.Value)}").Order(StringComparer.Ordinal);
            respuestas.Add($"{(int)respuesta.StatusCode}\n{string.Join('\n', encabezados)}\n{await respuesta.Content.ReadAsStringAsync()}");
        }

        Assert.Equal(respuestas[0], respuestas[1]);
        Assert.Equal(respuestas[0], respuestas[2]);
        await api.SinSolicitudes();
        Assert.Single(Cartas(bloqueada));
    }

    [Fact]
    public async Task Quien_ya_consta_lo_sabe_por_su_correo_y_por_nadie_mas()
    {
        var (objeto, correo) = (await api.Objeto(), CorreoNuevo());
        await api.Adherir(objeto, correo);
        await api.EscalarComoDueno<int>($"with hecho as (update difusion.adhesiones set escrita_en = now() - interval '1 day' where objeto_folio = '{objeto}' returning 1) select count(*)::int from hecho");

        await api.Solicitar(await api.Adhesion(objeto, correo));

        var carta = await api.Carta(correo, cuantas: 2);
        Assert.Contains("ya estaba confirmada", carta.Texto, StringComparison.Ordinal);
        Assert.Equal(1, await api.Total(objeto));
    }

    [Fact]
    public async Task Pedir_muchas_veces_no_es_escribir_muchas_veces()
    {
        var (objeto, correo) = (await api.Objeto(), CorreoNuevo());
        var adhesion = await api.Adhesion(objeto, correo);

        foreach (var _ in Enumerable.Range(0, 5)) await api.Solicitar(adhesion);
        await api.SinSolicitudes();
        await api.Carta(correo);

        Assert.Equal(1, await api.Escalar<long>($"select count(*) from difusion.adhesiones where objeto_folio = '{objeto}'"));
        Assert.Equal(1, await api.Escalar<long>($"select count(*) from difusion.correos c join difusion.adhesiones a on a.folio = c.adhesion_folio where a.objeto_folio = '{objeto}'"));
        Assert.Equal(1, await api.Escalar<long>($"select count(*) from difusion.datos_personales d join difusion.adhesiones a on a.huella = d.huella where a.objeto_folio = '{objeto}'"));
    }

    [Theory]
    [InlineData("correo", "sin-arroba")]
    [InlineData("correo", "dos@@ejemplo.mx")]
    [InlineData("correo", "a@ejemplo.mx\nBcc: otra@ejemplo.mx")]
    [InlineData("correo", "a@-.mx")]
    [InlineData("telefono", "setecientos")]
    [InlineData("objeto_folio", "no es folio")]
    [InlineData("objeto_folio", "NO-EXISTE-C99")]
    public async Task Lo_que_no_puede_ser_se_senala_y_nada_se_guarda(string miembro, string valor)
    {
        var cuerpo = new Dictionary<string, object?>
        {
            ["objeto_folio"] = miembro == "objeto_folio" ? "X-1" : await api.Objeto(), ["tipo"] = "apoyo", ["correo"] = CorreoNuevo(), ["consentimiento_folio"] = await api.Consentimiento(), [miembro] = valor,
        };

        await (await api.SinCuenta().PostAsJsonAsync("/api/v1/adhesiones", cuerpo)).DebeSenalarCampo(miembro);
    }

    [Fact]
    public async Task El_nombre_de_una_persona_no_se_publica_ni_pidiendolo() =>
        await (await api.SinCuenta().PostAsJsonAsync("/api/v1/adhesiones", new
        {
            objeto_folio = await api.Objeto(), tipo = "apoyo", correo = CorreoNuevo(), consentimiento_folio = await api.Consentimiento(), nombre = "Ana", publicar_nombre = true,
        })).DebeSenalarCampo("publicar_nombre");

    [Fact]
    public async Task Aceptar_otro_texto_no_es_aceptar_este() =>
        await (await api.SinCuenta().PostAsJsonAsync("/api/v1/adhesiones", new { objeto_folio = await api.Objeto(), tipo = "apoyo", correo = CorreoNuevo(), consentimiento_folio = $"{await api.Consentimiento()}0" }))
            .DebeSerProblema(HttpStatusCode.UnprocessableEntity, "DIF-consentimiento-de-otra-version");

    [Fact]
    public async Task Lo_que_aun_no_entra_en_consulta_no_recibe_adhesiones()
    {
        var plan = await OpenGov.ApiTests.Compromisos.EscenariosCompromisos.PlanIniciado(api);

        await (await api.SinCuenta().PostAsJsonAsync("/api/v1/adhesiones", await api.Adhesion(plan.Folio, CorreoNuevo()))).DebeSerProblema(HttpStatusCode.Conflict, "DIF-adhesion-cerrada");
    }
}
