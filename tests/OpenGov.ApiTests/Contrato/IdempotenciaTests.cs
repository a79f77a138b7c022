using System.Net;
using System.Net.Http.Json;
using OpenGov.ApiTests.Compromisos;
using OpenGov.ApiTests.Compromisos.Intercambio;
using static OpenGov.ApiTests.Contrato.EscenariosDelContrato;

namespace OpenGov.ApiTests.Contrato;

/// <summary>Asking twice never counts twice.</summary>
public sealed class IdempotenciaTests(OpenGovApi api)
{
    private readonly HttpClient personal = api.Con();

    [Fact]
    public async Task Repetir_con_la_misma_clave_devuelve_la_misma_respuesta()
    {
        var (clave, cuerpo) = (Clave(), CuerpoDeOrganizacion());

        var primera = await personal.Enviar("organizaciones", cuerpo, clave);
        var segunda = await personal.Enviar("organizaciones", cuerpo, clave);

        Assert.Equal((await primera.DebeSerCreado()).ToString(), (await segunda.DebeSerCreado()).ToString());
        Assert.False(primera.Headers.Contains("Idempotent-Replayed"));
        Assert.Equal("true", segunda.Headers.GetValues("Idempotent-Replayed").Single());
        Assert.Equal(primera.Headers.Location, segunda.Headers.Location);
        Assert.Equal(primera.Headers.ETag, segunda.Headers.ETag);
        Assert.Equal(primera.Content.Headers.ContentType, segunda.Content.Headers.ContentType);
    }

    [Fact]
    public async Task Repetir_un_cambio_cuya_respuesta_se_perdio_no_choca_con_la_version_que_el_mismo_hizo()
    {
        var creada = await (await personal.PostAsJsonAsync("/api/v1/paginas", Pagina("Antes", $"/prueba-{Guid.NewGuid():n}"))).DebeSerCreado();
        var clave = Clave();

        var primera = await Cambiar();
        var segunda = await Cambiar();

        Assert.Equal("Después", (await primera.DebeSer(HttpStatusCode.OK)).Texto("titulo"));
        Assert.Equal((await primera.Leer()).ToString(), (await segunda.DebeSer(HttpStatusCode.OK)).ToString());
        Assert.Equal("true", segunda.Headers.GetValues("Idempotent-Replayed").Single());
        Assert.Equal(primera.Headers.ETag, segunda.Headers.ETag);

        Task<HttpResponseMessage> Cambiar() => personal.SendAsync(new HttpRequestMessage(HttpMethod.Put, $"/api/v1/paginas/{creada.Texto("folio")}/contenido")
        {
            Content = JsonContent.Create(Pagina("Después", null)), Headers = { { "Idempotency-Key", clave }, { "If-Match", "\"v1\"" } },
        });

        static object Pagina(string titulo, string? ruta) => ruta is null
            ? new { titulo, resumen = "Lo que va.", bloques = new[] { new { clave = "texto", tipo = "texto", markdown = "Va." } } }
            : new { ruta, titulo, resumen = "Lo que va.", bloques = new[] { new { clave = "texto", tipo = "texto", markdown = "Va." } } };
    }

    [Fact]
    public async Task Repetir_lo_que_no_trae_cuerpo_se_contesta_igual()
    {
        var token = (await (await personal.PostAsJsonAsync("/api/v1/tokens", new { titular = "Prueba", alcances = new[] { "difusion:capturar" } })).DebeSerCreado()).GetProperty("token").Texto("id");
        var clave = Clave();

        var respuestas = new[] { await Revocar(), await Revocar() };

        foreach (var respuesta in respuestas) await respuesta.DebeSer(HttpStatusCode.NoContent);
        Assert.Equal("true", respuestas[1].Headers.GetValues("Idempotent-Replayed").Single());

        Task<HttpResponseMessage> Revocar() => personal.SendAsync(new HttpRequestMessage(HttpMethod.Delete, $"/api/v1/tokens/{token}") { Headers = { { "Idempotency-Key", clave }, { "If-Match", "\"v1\"" } } });
    }

    [Fact]
    public async Task Quien_llego_tarde_vuelve_a_leer_y_repite_con_su_clave()
    {
        var creada = (await (await personal.PostAsJsonAsync("/api/v1/organizaciones", CuerpoDeOrganizacion())).DebeSerCreado()).Texto("folio");
        var clave = Clave();

        await (await Extinguir("\"v7\"")).DebeSerProblema(HttpStatusCode.PreconditionFailed, "version_rancia");
        var buena = await Extinguir("\"v1\"");

        await buena.DebeSer(HttpStatusCode.OK);
        Assert.False(buena.Headers.Contains("Idempotent-Replayed"));

        Task<HttpResponseMessage> Extinguir(string version) => personal.SendAsync(new HttpRequestMessage(HttpMethod.Post, $"/api/v1/organizaciones/{creada}/extincion")
        {
            Content = JsonContent.Create(new { hasta = "2026-01-31", motivo = "Se disolvió." }), Headers = { { "Idempotency-Key", clave }, { "If-Match", version } },
        });
    }

    [Fact]
    public async Task La_misma_clave_con_otro_cuerpo_se_rechaza()
    {
        var clave = Clave();
        await (await personal.Enviar("organizaciones", CuerpoDeOrganizacion(), clave)).DebeSerCreado();

        var otra = await personal.Enviar("organizaciones", CuerpoDeOrganizacion(), clave);

        await otra.DebeSerProblema(HttpStatusCode.UnprocessableEntity, "idempotency_key_reutilizada");
    }

    [Fact]
    public async Task La_misma_clave_con_otros_parametros_es_otra_peticion_y_se_rechaza()
    {
        var plan = await api.PlanIniciado();
        var clave = Clave();

        await (await Importar("?simular=true")).DebeSer(HttpStatusCode.OK);

        await (await Importar("")).DebeSerProblema(HttpStatusCode.UnprocessableEntity, "idempotency_key_reutilizada");

        Task<HttpResponseMessage> Importar(string consulta) => personal.SendAsync(new HttpRequestMessage(HttpMethod.Post, $"/api/v1/planes/{plan.Folio}/importacion{consulta}")
        {
            Content = EscenariosIntercambio.Json(EscenariosIntercambio.Compromiso(plan, "Uno")), Headers = { { "Idempotency-Key", clave } },
        });
    }

    [Fact]
    public async Task Lo_que_nada_escribe_no_guarda_claves()
    {
        var clave = Clave();
        using var borrador = new HttpRequestMessage(HttpMethod.Post, "/api/v1/fichas-smart") { Content = JsonContent.Create(new { titulo = "Instalar luminarias" }), Headers = { { "Idempotency-Key", clave } } };

        await api.SinCuenta().SendAsync(borrador);

        Assert.Equal(0, await api.Escalar<long>($"select count(*) from plataforma.idempotencia where clave = '{clave}'"));
    }

    [Fact]
    public async Task Del_cuerpo_se_guarda_una_huella_que_nadie_puede_adivinar_sin_la_llave()
    {
        var clave = Clave();
        var cuerpo = System.Text.Json.JsonSerializer.SerializeToUtf8Bytes(CuerpoDeOrganizacion());
        using var peticion = new HttpRequestMessage(HttpMethod.Post, "/api/v1/organizaciones") { Content = new ByteArrayContent(cuerpo) { Headers = { ContentType = new("application/json") } } };
        peticion.Headers.Add("Idempotency-Key", clave);
        await (await personal.SendAsync(peticion)).DebeSerCreado();

        var huella = await api.Escalar<byte[]>($"select huella from plataforma.idempotencia where clave = '{clave}'");

        Assert.Equal(32, huella.Length);
        Assert.NotEqual(System.Security.Cryptography.SHA256.HashData(cuerpo), huella);
        Assert.Equal(System.Security.Cryptography.HMACSHA256.HashData(Convert.FromBase64String(OpenGovApi.LlaveDeHuellas), (byte[])[.. "idempotencia\n\n"u8, .. cuerpo]), huella);
    }

    [Fact]
    public async Task Cincuenta_gemelas_a_la_vez_tienen_un_solo_efecto()
    {
        var (clave, clavePropia) = (Clave(), Clave());
        var cuerpo = CuerpoDeOrganizacion(clave: clavePropia);

        var respuestas = await Task.WhenAll(Enumerable.Range(0, 50).Select(_ => personal.Enviar("organizaciones", cuerpo, clave)));

        foreach (var respuesta in respuestas.Where(r => r.StatusCode != HttpStatusCode.Created)) await respuesta.DebeSerProblema(HttpStatusCode.Conflict, "idempotency_key_en_curso");
        Assert.Single(await Task.WhenAll(respuestas.Where(r => r.StatusCode == HttpStatusCode.Created).Select(async r => (await r.Leer()).ToString())).ContinueWith(t => t.Result.Distinct()));
        Assert.Equal(1, await api.Escalar<long>($"select count(*) from secretariado.organizaciones where folio = 'ORG-{clavePropia}'"));
        await (await personal.Enviar("organizaciones", cuerpo, clave)).DebeSerCreado();
    }

    [Fact]
    public async Task Un_rechazo_tambien_se_recuerda()
    {
        var (clave, propia) = (Clave(), Clave());
        var cuerpo = CuerpoDeOrganizacion(clave: propia);
        await (await personal.Enviar("organizaciones", cuerpo, Clave())).DebeSerCreado();

        var primera = await (await personal.Enviar("organizaciones", cuerpo, clave)).DebeSerProblema(HttpStatusCode.Conflict, "ya_existe");
        var segunda = await personal.Enviar("organizaciones", cuerpo, clave);

        Assert.Equal(primera.ToString(), (await segunda.DebeSerProblema(HttpStatusCode.Conflict, "ya_existe")).ToString());
        Assert.Equal("true", segunda.Headers.GetValues("Idempotent-Replayed").Single());
    }

    [Fact]
    public async Task Un_rechazo_por_forma_tambien_se_recuerda_con_su_clave()
    {
        var clave = Clave();

        await (await personal.Enviar("organizaciones", CuerpoDeOrganizacion(nombre: ""), clave)).DebeSenalarCampo("nombre");
        var corregida = await personal.Enviar("organizaciones", CuerpoDeOrganizacion(), clave);

        await corregida.DebeSerProblema(HttpStatusCode.UnprocessableEntity, "idempotency_key_reutilizada");
    }

    [Fact]
    public async Task La_clave_es_de_quien_la_envia_y_de_la_ruta()
    {
        var clave = Clave();
        await (await personal.Enviar("organizaciones", CuerpoDeOrganizacion(), clave)).DebeSerCreado();
        var folio = await api.Organizacion();

        var deOtro = await api.Con().Enviar("organizaciones", CuerpoDeOrganizacion(), clave);
        var enOtraRuta = await personal.Extinguir(folio, clave: clave);

        await deOtro.DebeSerCreado();
        await enOtraRuta.DebeSer(HttpStatusCode.OK);
    }

    [Fact]
    public async Task Repetir_un_cambio_no_tropieza_con_su_propia_version()
    {
        var (folio, clave) = (await api.Organizacion(), Clave());

        var primera = await personal.Extinguir(folio, clave: clave);
        var segunda = await personal.Extinguir(folio, clave: clave);

        Assert.Equal((await primera.DebeSer(HttpStatusCode.OK)).ToString(), (await segunda.DebeSer(HttpStatusCode.OK)).ToString());
        Assert.Equal(2, (await api.SinCuenta().Leido($"organizaciones/{folio}")).GetProperty("version").GetInt32());
    }

    [Theory]
    [InlineData(" ")]
    [InlineData("con espacio")]
    public async Task Una_clave_mal_escrita_se_rechaza(string clave) =>
        await (await personal.Enviar("organizaciones", CuerpoDeOrganizacion(), clave)).DebeSerProblema(HttpStatusCode.BadRequest, "idempotency_key_invalida");

    [Fact]
    public async Task Una_clave_tiene_hasta_255_caracteres()
    {
        await (await personal.Enviar("organizaciones", CuerpoDeOrganizacion(), new string('k', 256))).DebeSerProblema(HttpStatusCode.BadRequest, "idempotency_key_invalida");
        await (await personal.Enviar("organizaciones", CuerpoDeOrganizacion(), new string('k', 255))).DebeSerCreado();
    }

    [Fact]
    public async Task Sin_permiso_la_clave_no_se_gasta()
    {
        var (clave, cuerpo) = (Clave(), CuerpoDeOrganizacion());

        await (await api.SinCuenta().Enviar("organizaciones", cuerpo, clave)).DebeSerProblema(HttpStatusCode.Unauthorized, "token_requerido");
        var despues = await api.Con().Enviar("organizaciones", cuerpo, clave);

        await despues.DebeSerCreado();
        Assert.False(despues.Headers.Contains("Idempotent-Replayed"));
    }
}
