using System.Net;

namespace OpenGov.ApiTests.Contrato;

/// <summary>What every answer carries, whatever the resource.</summary>
public sealed class TransporteTests(OpenGovApi api)
{
    private readonly HttpClient cualquiera = api.SinCuenta();

    [Theory]
    [InlineData("/api/v1/no-existe")]
    [InlineData("/api/v1/organizaciones/ORG-X/nada/mas")]
    [InlineData("/api/v2/organizaciones")]
    [InlineData("/no-existe")]
    public async Task Una_ruta_desconocida_es_un_problema_y_no_una_pagina_en_blanco(string ruta) =>
        await (await cualquiera.GetAsync(ruta)).DebeSerProblema(HttpStatusCode.NotFound, "no_existe");

    [Fact]
    public async Task Un_metodo_que_la_ruta_no_tiene_dice_cuales_si() =>
        await api.Todas().GroupBy(o => o.Plantilla).Select(g => g.First()).Juzgar(async operacion =>
        {
            var respuesta = await cualquiera.SendAsync(new HttpRequestMessage(HttpMethod.Patch, operacion.Camino));

            await respuesta.DebeSerProblema(HttpStatusCode.MethodNotAllowed, "metodo_no_permitido");
            Assert.Equal(
                api.Todas().Where(o => o.Plantilla == operacion.Plantilla).Select(o => o.Metodo.Method).Order(StringComparer.Ordinal),
                respuesta.Content.Headers.Allow.Where(m => m is not "HEAD" and not "OPTIONS").Order(StringComparer.Ordinal));
        });

    [Fact]
    public async Task HEAD_dice_lo_mismo_que_GET_sin_el_cuerpo() =>
        await api.Todas().Where(o => o.Metodo == HttpMethod.Get).Juzgar(async operacion =>
        {
            HttpResponseMessage get, head, despues;
            do // other tests write meanwhile: it is judged between two readings that agree
            {
                get = await cualquiera.GetAsync(operacion.Camino);
                head = await cualquiera.SendAsync(new HttpRequestMessage(HttpMethod.Head, operacion.Camino));
                despues = await cualquiera.GetAsync(operacion.Camino);
            }
            while (!Equals(get.Headers.ETag, despues.Headers.ETag));

            Assert.Equal(get.StatusCode, head.StatusCode);
            Assert.Equal(get.Headers.ETag, head.Headers.ETag);
            Assert.Equal(get.Headers.CacheControl?.ToString(), head.Headers.CacheControl?.ToString());
            Assert.Equal(get.Content.Headers.ContentType?.ToString(), head.Content.Headers.ContentType?.ToString());
            Assert.Empty(await head.Content.ReadAsByteArrayAsync());
        });

    [Fact]
    public async Task Lo_que_no_cambio_no_se_vuelve_a_enviar()
    {
        var folio = await api.Organizacion();
        foreach (var ruta in (string[])[$"organizaciones/{folio}", "organizaciones?limite=1", $"organizaciones/{folio}?campos=nombre", $"organizaciones/{folio}/versiones", $"organizaciones/{folio}/versiones/1"])
        {
            var primera = await cualquiera.GetAsync($"/api/v1/{ruta}");
            using var otra = new HttpRequestMessage(HttpMethod.Get, $"/api/v1/{ruta}");
            otra.Headers.TryAddWithoutValidation("If-None-Match", $"\"otro\", {primera.Headers.ETag}");

            var segunda = await cualquiera.SendAsync(otra);

            Assert.False(primera.Headers.ETag!.IsWeak, ruta);
            Assert.Equal("public, max-age=60", primera.Headers.CacheControl?.ToString());
            Assert.Equal(HttpStatusCode.NotModified, segunda.StatusCode);
            Assert.Equal(primera.Headers.ETag, segunda.Headers.ETag);
            Assert.Empty(await segunda.Content.ReadAsByteArrayAsync());
        }
    }

    [Fact]
    public async Task Con_token_nada_se_guarda_en_el_camino()
    {
        var respuesta = await api.Con().GetAsync("/api/v1/organizaciones?limite=1");

        Assert.Equal("no-store", respuesta.Headers.CacheControl?.ToString());
    }

    [Theory]
    [InlineData("/api/v1/organizaciones", HttpStatusCode.OK)]
    [InlineData("/api/v1/organizaciones?limite=0", HttpStatusCode.BadRequest)]
    [InlineData("/api/v1/organizaciones/ORG-NO-EXISTE", HttpStatusCode.NotFound)]
    [InlineData("/api/v1/no-existe", HttpStatusCode.NotFound)]
    [InlineData("/api/v1/openapi.json", HttpStatusCode.OK)]
    public async Task Desde_cualquier_sitio_se_lee_y_se_leen_los_errores(string ruta, HttpStatusCode estado)
    {
        using var peticion = new HttpRequestMessage(HttpMethod.Get, ruta);
        peticion.Headers.Add("Origin", "https://otro.example.org");

        var respuesta = await cualquiera.SendAsync(peticion);

        Assert.Equal(estado, respuesta.StatusCode);
        Assert.Equal("*", Assert.Single(respuesta.Headers.GetValues("Access-Control-Allow-Origin")));
        Assert.False(respuesta.Headers.Contains("Access-Control-Allow-Credentials"));
        var expuestos = string.Join(',', respuesta.Headers.GetValues("Access-Control-Expose-Headers"));
        foreach (var encabezado in (string[])["ETag", "Link", "Location", "RateLimit", "RateLimit-Policy", "Retry-After", "X-Request-Id", "Deprecation", "Sunset", "Idempotent-Replayed"])
            Assert.Contains(encabezado, expuestos, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Un_navegador_puede_preguntar_antes_de_escribir()
    {
        using var permiso = new HttpRequestMessage(HttpMethod.Options, "/api/v1/organizaciones");
        permiso.Headers.Add("Origin", "https://otro.example.org");
        permiso.Headers.Add("Access-Control-Request-Method", "POST");
        permiso.Headers.Add("Access-Control-Request-Headers", "authorization,content-type,idempotency-key");

        var respuesta = await cualquiera.SendAsync(permiso);

        Assert.Equal(HttpStatusCode.NoContent, respuesta.StatusCode);
        Assert.Contains("POST", string.Join(',', respuesta.Headers.GetValues("Access-Control-Allow-Methods")), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Toda_respuesta_dice_cuanto_queda()
    {
        var publica = await cualquiera.GetAsync("/api/v1/organizaciones?limite=1");
        var conToken = await api.Con().GetAsync("/api/v1/organizaciones?limite=1");
        var fallida = await cualquiera.GetAsync("/api/v1/organizaciones/ORG-NO-EXISTE");

        Assert.StartsWith("\"publico\";q=", publica.Headers.GetValues("RateLimit-Policy").Single(), StringComparison.Ordinal);
        Assert.EndsWith(";w=60", publica.Headers.GetValues("RateLimit-Policy").Single(), StringComparison.Ordinal);
        Assert.Matches("^\"token\";r=\\d+;t=\\d+$", conToken.Headers.GetValues("RateLimit").Single());
        Assert.True(fallida.Headers.Contains("RateLimit"));
    }

    [Fact]
    public async Task La_traza_del_problema_es_la_del_encabezado()
    {
        var respuesta = await cualquiera.GetAsync("/api/v1/organizaciones/ORG-NO-EXISTE");

        var problema = await respuesta.DebeSerProblema(HttpStatusCode.NotFound, "no_existe");
        Assert.Equal(respuesta.Headers.GetValues("X-Request-Id").Single(), problema.Texto("traza"));
        Assert.Equal("/api/v1/organizaciones/ORG-NO-EXISTE", problema.Texto("instance"));
        Assert.EndsWith("/problemas/no_existe", problema.Texto("type"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("\"v1")]
    [InlineData("v1")]
    [InlineData("3")]
    public async Task Un_if_match_mal_escrito_no_es_uno_viejo(string etiqueta)
    {
        var folio = await api.Organizacion();

        var respuesta = await api.Con().Extinguir(folio, etiqueta);

        await respuesta.DebeSerProblema(HttpStatusCode.BadRequest, "if_match_invalido");
    }

    [Theory]
    [InlineData("W/\"v1\"")]
    [InlineData("\"v7\"")]
    [InlineData("\"de-otro\"")]
    public async Task Una_version_que_no_es_la_ultima_no_cambia_nada(string etiqueta)
    {
        var folio = await api.Organizacion();

        var respuesta = await api.Con().Extinguir(folio, etiqueta);

        await respuesta.DebeSerProblema(HttpStatusCode.PreconditionFailed, "version_rancia");
        Assert.Equal(1, (await (await cualquiera.GetAsync($"/api/v1/organizaciones/{folio}")).Leer()).GetProperty("version").GetInt32());
    }

    [Fact]
    public async Task Un_folio_con_caracteres_raros_no_rompe_nada()
    {
        foreach (var folio in (string[])["%E2%80%AE", "'; drop table x; --", "a%2Fb", "%F0%9F%92%A9", new string('A', 2_000)])
        {
            var respuesta = await cualquiera.GetAsync($"/api/v1/organizaciones/{folio}");

            await respuesta.DebeSerProblema(HttpStatusCode.NotFound, "no_existe");
        }
    }
}
