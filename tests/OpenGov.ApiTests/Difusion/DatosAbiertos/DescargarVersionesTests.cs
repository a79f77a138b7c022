using System.IO.Compression;
using System.Net;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Net.Sockets;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;

namespace OpenGov.ApiTests.Difusion.DatosAbiertos;

/// <summary>Los archivos de los días pasados se envían sin tenerlos enteros en memoria y sin quitarle su lugar a nadie.</summary>
public sealed class DescargarVersionesTests(OpenGovApi api)
{
    private readonly HttpClient cualquiera = api.SinCuenta();
    private readonly byte[] original = RandomNumberGenerator.GetBytes(300_000);

    [Fact]
    public async Task Llega_entero_comprimido_o_por_partes()
    {
        var ruta = await Guardado("1850-03-21", original);

        Assert.Equal(original, await cualquiera.GetByteArrayAsync(ruta));
        var comprimido = await Pedir(ruta, p => p.Headers.AcceptEncoding.ParseAdd("gzip"));
        Assert.Equal(["gzip"], comprimido.Content.Headers.ContentEncoding);
        Assert.Equal(original, await Abierto(comprimido));
        var sinComprimir = await Pedir(ruta, p => p.Headers.AcceptEncoding.ParseAdd("gzip;q=0"));
        Assert.Empty(sinComprimir.Content.Headers.ContentEncoding);
        Assert.NotEqual(comprimido.Headers.ETag, sinComprimir.Headers.ETag);
        var parte = await Pedir(ruta, p => p.Headers.Range = new RangeHeaderValue(200_000, 200_099));
        Assert.Equal(HttpStatusCode.PartialContent, parte.StatusCode);
        Assert.Equal(original[200_000..200_100], await parte.Content.ReadAsByteArrayAsync());
    }

    [Fact]
    public async Task Se_revalida_y_se_pregunta_sin_bajarlo()
    {
        var ruta = await Guardado("1850-03-22", original);
        var encabezados = await cualquiera.SendAsync(new HttpRequestMessage(HttpMethod.Head, ruta));

        Assert.Equal((HttpStatusCode.OK, original.Length), (encabezados.StatusCode, encabezados.Content.Headers.ContentLength));
        Assert.Equal(HttpStatusCode.NotModified, (await Pedir(ruta, p => p.Headers.IfNoneMatch.Add(encabezados.Headers.ETag!))).StatusCode);
        await (await cualquiera.GetAsync("/datos/versiones/1850-03-22/otro.bin")).DebeSerProblema(HttpStatusCode.NotFound, "no_existe");
        await (await cualquiera.GetAsync("/datos/versiones/ayer/prueba.bin")).DebeSerProblema(HttpStatusCode.NotFound, "no_existe");
    }

    [Fact]
    public async Task El_indice_va_por_paginas_y_el_de_cada_dia_no_cambia()
    {
        await api.Escalar<long>($"with nuevas as (insert into difusion.versiones_diarias (dia, archivo, tipo, huella, bytes, contenido) select d::date, 'uno.txt', 'text/plain', '{new string('0', 64)}', 0, '' from generate_series('1848-01-01'::date, '1849-12-31', '1 day') d returning 1) select count(*) from nuevas");

        var (dias, paginas) = (new List<string>(), 0);
        for (var ruta = "/datos/versiones/index.json"; ruta is not null; paginas++)
        {
            var pagina = await cualquiera.GetFromJsonAsync<JsonElement>(ruta);
            Assert.InRange(pagina.GetProperty("dias").GetArrayLength(), 1, 366);
            dias.AddRange(pagina.GetProperty("dias").EnumerateArray().Select(d => d.Texto("dia")));
            ruta = pagina.GetProperty("siguiente").GetString();
        }

        Assert.True(paginas > 1 && dias.Count(d => d.StartsWith("184", StringComparison.Ordinal)) == 731);
        Assert.Equal(dias.Distinct().OrderDescending(), dias);
        var delDia = await cualquiera.GetAsync("/datos/versiones/1848-02-29/index.json");
        Assert.Contains("immutable", delDia.Headers.CacheControl!.ToString(), StringComparison.Ordinal);
        Assert.Equal("/datos/versiones/1848-02-29/uno.txt", (await delDia.Leer()).GetProperty("archivos").EnumerateArray().Single().Texto("ruta"));
        await (await cualquiera.GetAsync("/datos/versiones/1847-02-28/index.json")).DebeSerProblema(HttpStatusCode.NotFound, "no_existe");
    }

    [Fact]
    public async Task Quien_descarga_despacio_no_ocupa_el_lugar_de_los_demas()
    {
        var ruta = await Enorme("1850-03-23");
        await using var anfitrion = await api.ConAjustes(("Limites:Concurrencia", "1"), ("Limites:Cola", "0"));
        using var lento = await Descargar(anfitrion.Cliente.BaseAddress!, ruta);

        await (await anfitrion.Cliente.GetAsync("/api/v1/organizaciones?limite=1")).DebeSer(HttpStatusCode.OK);
    }

    [Fact]
    public async Task Cada_quien_descarga_a_la_vez_hasta_cierto_numero_de_archivos()
    {
        var ruta = await Enorme("1850-03-24");
        await using var anfitrion = await api.ConAjustes(("Limites:Descargas", "2"));
        using var una = await Descargar(anfitrion.Cliente.BaseAddress!, ruta);
        using (await Descargar(anfitrion.Cliente.BaseAddress!, ruta))
        {
            var negada = await anfitrion.Cliente.GetAsync(ruta);
            await negada.DebeSerProblema(HttpStatusCode.TooManyRequests, "demasiadas_descargas");
            Assert.NotNull(negada.Headers.RetryAfter);
            await (await anfitrion.Cliente.GetAsync("/api/v1/organizaciones?limite=1")).DebeSer(HttpStatusCode.OK);
        }

        await api.Eventualmente(async () => Assert.Equal(HttpStatusCode.OK, (await anfitrion.Cliente.SendAsync(new HttpRequestMessage(HttpMethod.Head, ruta))).StatusCode));
    }

    /// <summary>A file of a day long before any other, as the night job leaves it.</summary>
    private async Task<string> Guardado(string dia, byte[] contenido)
    {
        using var comprimido = new MemoryStream();
        await using (var gzip = new GZipStream(comprimido, CompressionLevel.Fastest, leaveOpen: true)) await gzip.WriteAsync(contenido);
        return await Insertado(dia, contenido.Length, $"decode('{Convert.ToHexString(comprimido.ToArray())}', 'hex')");
    }

    /// <summary>Sixteen megabytes: more than any socket keeps.</summary>
    private Task<string> Enorme(string dia) => Insertado(dia, 1, "(select string_agg(sha256(int4send(i)), '') from generate_series(1, 500000) i)");

    private async Task<string> Insertado(string dia, int bytes, string contenido)
    {
        await api.Escalar<string>($"insert into difusion.versiones_diarias (dia, archivo, tipo, huella, bytes, contenido) values ('{dia}', 'prueba.bin', 'application/octet-stream', '{Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(32))}', {bytes}, {contenido}) returning archivo");
        return $"/datos/versiones/{dia}/prueba.bin";
    }

    private async Task<HttpResponseMessage> Pedir(string ruta, Action<HttpRequestMessage> como)
    {
        using var peticion = new HttpRequestMessage(HttpMethod.Get, ruta);
        como(peticion);
        return await cualquiera.SendAsync(peticion);
    }

    private static async Task<byte[]> Abierto(HttpResponseMessage respuesta)
    {
        await using var gzip = new GZipStream(await respuesta.Content.ReadAsStreamAsync(), CompressionMode.Decompress);
        using var abierto = new MemoryStream();
        await gzip.CopyToAsync(abierto);
        return abierto.ToArray();
    }

    /// <summary>Asks for it compressed, reads how the answer begins, and no more.</summary>
    private static async Task<TcpClient> Descargar(Uri direccion, string ruta)
    {
        var cliente = new TcpClient { ReceiveBufferSize = 4_096 };
        await cliente.ConnectAsync(direccion.Host, direccion.Port);
        await cliente.GetStream().WriteAsync(Encoding.ASCII.GetBytes($"GET {ruta} HTTP/1.1\r\nHost: {direccion.Authority}\r\nAccept-Encoding: gzip\r\n\r\n"));
        var comienzo = new byte[15];
        await cliente.GetStream().ReadExactlyAsync(comienzo);
        Assert.Equal("HTTP/1.1 200 OK", Encoding.ASCII.GetString(comienzo));
        return cliente;
    }
}
