using System.Net;
using System.Net.Http.Headers;
using System.Security.Cryptography;
using OpenGov.ApiTests.Contrato;

namespace OpenGov.ApiTests.Difusion.DatosAbiertos;

/// <summary>Los archivos se descargan enteros o por partes, comprimidos o no, y se pueden comprobar.</summary>
public sealed class ArchivosTests(OpenGovApi api)
{
    private readonly HttpClient cualquiera = api.SinCuenta();

    [Fact]
    public async Task Todo_lo_que_se_descarga_tiene_la_huella_que_dice_SHA256SUMS()
    {
        await api.Publicado("organizaciones.csv", await api.Organizacion("Colectivo de las huellas"));

        await api.Eventualmente(async () =>
        {
            var lineas = (await cualquiera.GetStringAsync("/datos/SHA256SUMS")).Split('\n', StringSplitOptions.RemoveEmptyEntries);
            foreach (var linea in lineas.QueSeVieron())
                Assert.Equal(linea[..64], Convert.ToHexStringLower(SHA256.HashData(await cualquiera.GetByteArrayAsync($"/datos/{linea[66..]}"))));
        }, segundos: 60);
    }

    [Theory]
    [InlineData("verificar.py")]
    [InlineData("espejo.py")]
    public async Task El_programa_que_los_comprueba_se_sirve_con_ellos_y_es_el_del_codigo_fuente(string programa)
    {
        await api.Publicado(programa, "OpenGov");

        Assert.Equal(await File.ReadAllBytesAsync(Programa.Verificador(programa)), await cualquiera.GetByteArrayAsync($"/datos/{programa}"));
    }

    [Theory]
    [InlineData("br")]
    [InlineData("gzip")]
    public async Task Viene_comprimido_de_antemano_con_etiqueta_propia_y_se_revalida(string codificacion)
    {
        using var primera = new HttpRequestMessage(HttpMethod.Get, "/datos/organizaciones.csv");
        primera.Headers.AcceptEncoding.Add(new StringWithQualityHeaderValue(codificacion));
        var respuesta = await cualquiera.SendAsync(primera);

        Assert.Equal([codificacion], respuesta.Content.Headers.ContentEncoding);
        Assert.Equal("Accept-Encoding", respuesta.Headers.Vary.ToString());
        using var otra = new HttpRequestMessage(HttpMethod.Get, "/datos/municipios-inexistente.csv");
        Assert.Equal(HttpStatusCode.NotFound, (await cualquiera.SendAsync(otra)).StatusCode);
        await api.Eventualmente(async () =>
        {
            using var fresca = new HttpRequestMessage(HttpMethod.Get, "/datos/organizaciones.csv");
            fresca.Headers.AcceptEncoding.Add(new StringWithQualityHeaderValue(codificacion));
            using var revalida = new HttpRequestMessage(HttpMethod.Get, "/datos/organizaciones.csv");
            revalida.Headers.AcceptEncoding.Add(new StringWithQualityHeaderValue(codificacion));
            revalida.Headers.IfNoneMatch.Add((await cualquiera.SendAsync(fresca)).Headers.ETag!);
            Assert.Equal(HttpStatusCode.NotModified, (await cualquiera.SendAsync(revalida)).StatusCode);
        });
    }

    [Fact]
    public async Task Se_puede_pedir_una_parte()
    {
        using var parte = new HttpRequestMessage(HttpMethod.Get, "/datos/organizaciones.csv");
        parte.Headers.Range = new RangeHeaderValue(0, 9);

        var respuesta = await cualquiera.SendAsync(parte);

        Assert.Equal(HttpStatusCode.PartialContent, respuesta.StatusCode);
        Assert.Equal(10, (await respuesta.Content.ReadAsByteArrayAsync()).Length);
    }

    [Theory]
    [InlineData("/datos", "text/html")]
    [InlineData("/datos/diccionario", "text/html")]
    [InlineData("/datos/cambios.atom", "application/atom+xml")]
    [InlineData("/datos/cambios.json", "application/feed+json")]
    [InlineData("/datos/versiones/index.json", "application/json")]
    [InlineData("/datos/catalogo.jsonld", "application/ld+json")]
    [InlineData("/datos/catalogo.ttl", "text/turtle")]
    [InlineData("/datos/compromisos.csv-metadata.json", "application/csvm+json")]
    public async Task Cada_pagina_y_cada_descripcion_se_sirve_con_su_tipo_a_cualquier_sitio_y_se_revalida(string ruta, string tipo)
    {
        using var peticion = new HttpRequestMessage(HttpMethod.Get, ruta);
        peticion.Headers.Add("Origin", "https://otro.example");

        var respuesta = await cualquiera.SendAsync(peticion);

        Assert.Equal(HttpStatusCode.OK, respuesta.StatusCode);
        Assert.Equal(tipo, respuesta.Content.Headers.ContentType?.MediaType);
        Assert.Equal("*", respuesta.Headers.GetValues("Access-Control-Allow-Origin").Single());
        await api.Eventualmente(async () => // something may be published between the two
        {
            using var otra = new HttpRequestMessage(HttpMethod.Get, ruta);
            otra.Headers.IfNoneMatch.Add((await cualquiera.GetAsync(ruta)).Headers.ETag!);
            Assert.Equal(HttpStatusCode.NotModified, (await cualquiera.SendAsync(otra)).StatusCode);
        });
    }
}
