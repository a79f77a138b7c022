using System.Net;
using static OpenGov.ApiTests.Difusion.Adhesiones.EscenariosAdhesiones;

namespace OpenGov.ApiTests.Difusion.Adhesiones;

public sealed class ConfirmarAdhesionTests(OpenGovApi api)
{
    [Theory]
    [InlineData(true, "Ese nombre se publicará, después de revisarlo.")]
    [InlineData(false, "Ese nombre no se publica.")]
    public async Task Quien_confirma_por_una_organizacion_ve_por_cual_y_si_se_dira(bool publicar, string dice)
    {
        var correo = CorreoNuevo();
        await api.Solicitar(await api.AdhesionDeOrganizacion(await api.Objeto(), correo, "Colectivo <Tres>", publicar));
        var carta = await api.Carta(correo);

        var pagina = await (await api.SinCuenta().GetAsync(carta.Confirmacion)).Content.ReadAsStringAsync();

        Assert.Contains($"en nombre de «Colectivo &lt;Tres&gt;». {dice}", pagina, StringComparison.Ordinal);
        Assert.DoesNotContain("Tres", carta.Texto, StringComparison.Ordinal);
        Assert.Equal(publicar, carta.Texto.Contains("y que su nombre se publique", StringComparison.Ordinal));
    }

    /// <summary>Groups are written without the persistence that records acts (docs/adr/0044): whatever it learns to record must be in both.</summary>
    [Fact]
    public async Task Lo_que_deja_una_confirmacion_es_lo_que_deja_cualquier_otro_acto()
    {
        var (objeto, correo) = (await api.Objeto(), CorreoNuevo());
        var carta = await api.Adherir(objeto, correo);
        await api.SinCuenta().PostAsync(carta.Retiro, null);
        var folio = await api.Escalar<string>($"select folio from difusion.adhesiones where objeto_folio = '{objeto}'");
        string Formas(string tabla, string filas) => $"""
            select count(*) || ' ' || count(distinct forma) from (
              select (select string_agg(miembro, ',' order by miembro) from jsonb_each(to_jsonb(t) - 'procesado_en' - 'ultimo_error') m(miembro, valor) where valor <> 'null') as forma from difusion.{tabla} t where {filas}) x
            """;

        Assert.Equal("2 1", await api.Escalar<string>(Formas("auditoria", $"folio = '{folio}' and operacion in ('ConfirmarAdhesion', 'RetirarAdhesion')")));
        Assert.Equal("2 1", await api.Escalar<string>(Formas("outbox", $"agregado = '{folio}'")));
        Assert.Equal("0>1 1>2 2>3 3>4", await api.Escalar<string>($"select string_agg(version_antes || '>' || version_despues, ' ' order by posicion) from difusion.auditoria where folio = '{folio}'"));
        Assert.Equal("difusion.adhesion_verificada anonimo true", await api.Escalar<string>($"""
            select o.tipo || ' ' || u.actor || ' ' || (o.traza = u.traza and o.fecha = u.fecha and o.ocurrido_en = u.registrado_en and o.carga::jsonb ->> 'ObjetoFolio' = '{objeto}' or o.carga::jsonb ->> 'objeto_folio' = '{objeto}')
            from difusion.outbox o, difusion.auditoria u where o.agregado = '{folio}' and u.folio = '{folio}' and u.operacion = 'ConfirmarAdhesion' and o.tipo like '%verificada'
            """));
        Assert.Equal("4 true", await api.Escalar<string>($"select version || ' ' || (ultimo_acto is not null and verificada_en is not null and retirada_en is not null) from difusion.adhesiones where folio = '{folio}'"));
    }

    private readonly HttpClient navegador = api.SinCuenta();

    [Fact]
    public async Task Abrir_el_enlace_nunca_confirma_por_mas_que_se_abra()
    {
        var (objeto, correo) = (await api.Objeto(), CorreoNuevo());
        await api.Solicitar(await api.Adhesion(objeto, correo));
        var carta = await api.Carta(correo);

        foreach (var _ in Enumerable.Range(0, 10))
        {
            Assert.Equal(HttpStatusCode.OK, (await navegador.GetAsync(carta.Confirmacion)).StatusCode);
            using var cabeza = new HttpRequestMessage(HttpMethod.Head, carta.Confirmacion);
            Assert.Equal(HttpStatusCode.OK, (await navegador.SendAsync(cabeza)).StatusCode);
        }

        Assert.Equal(0, await api.Total(objeto));
    }

    [Fact]
    public async Task Cincuenta_veces_a_la_vez_cuenta_una()
    {
        var (objeto, correo) = (await api.Objeto(), CorreoNuevo());
        await api.Solicitar(await api.Adhesion(objeto, correo));
        var carta = await api.Carta(correo);

        var respuestas = await Task.WhenAll(Enumerable.Range(0, 50).Select(_ => navegador.PostAsync(carta.Confirmacion, null)));

        Assert.All(respuestas, r => Assert.Equal(HttpStatusCode.OK, r.StatusCode));
        var paginas = await Task.WhenAll(respuestas.Select(r => r.Content.ReadAsStringAsync()));
        Assert.Single(paginas, p => p.Contains("quedó confirmada", StringComparison.Ordinal));
        Assert.Equal(1, await api.Total(objeto));
        Assert.Equal(1, await api.Escalar<long>($"select count(*) from difusion.auditoria a join difusion.adhesiones d on d.folio = a.folio where d.objeto_folio = '{objeto}' and a.operacion = 'ConfirmarAdhesion'"));
        Assert.Equal(1, await api.Escalar<long>($"select count(*) from difusion.outbox o where tipo = 'difusion.adhesion_verificada' and carga::jsonb ->> 'objeto_folio' = '{objeto}'"));
    }

    [Fact]
    public async Task Un_enlace_vencido_o_inventado_no_confirma()
    {
        var (objeto, correo) = (await api.Objeto(), CorreoNuevo());
        await api.Solicitar(await api.Adhesion(objeto, correo));
        var carta = await api.Carta(correo);
        await api.EscalarComoDueno<int>($"with hecho as (update difusion.adhesiones set enlace_vence_en = now() - interval '1 second' where objeto_folio = '{objeto}' returning 1) select count(*)::int from hecho");

        foreach (var enlace in (string[])[carta.Confirmacion, "/adhesiones/confirmacion/inventado"])
        {
            Assert.Equal(HttpStatusCode.NotFound, (await navegador.GetAsync(enlace)).StatusCode);
            Assert.Equal(HttpStatusCode.NotFound, (await navegador.PostAsync(enlace, null)).StatusCode);
        }

        Assert.Equal(0, await api.Total(objeto));
    }

    [Fact]
    public async Task La_pagina_no_ejecuta_nada_ni_deja_que_otro_sitio_la_envuelva()
    {
        var (objeto, correo) = (await api.Objeto(), CorreoNuevo());
        await api.Solicitar(await api.Adhesion(objeto, correo));

        var pagina = await navegador.GetAsync((await api.Carta(correo)).Confirmacion);

        var politica = pagina.Headers.GetValues("Content-Security-Policy").Single();
        Assert.Contains("default-src 'none'", politica, StringComparison.Ordinal);
        Assert.Contains("frame-ancestors 'none'", politica, StringComparison.Ordinal);
        Assert.DoesNotContain("unsafe", politica, StringComparison.Ordinal);
        Assert.Equal("no-referrer", pagina.Headers.GetValues("Referrer-Policy").Single());
        Assert.True(pagina.Headers.CacheControl!.NoStore);
        var html = await pagina.Content.ReadAsStringAsync();
        Assert.Contains("<html lang=\"es-MX\">", html, StringComparison.Ordinal);
        Assert.Contains("<form method=\"post\">", html, StringComparison.Ordinal);
        Assert.DoesNotContain("<script", html, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain(correo, html, StringComparison.OrdinalIgnoreCase);
    }
}
