using System.IO.Compression;
using System.Net;
using System.Net.Http.Headers;
using System.Text;
using System.Text.Json;

namespace OpenGov.ApiTests.Difusion.Cambios;

/// <summary>La bitácora entera en un archivo que solo crece por su final.</summary>
public sealed class DescargarCambiosTests(OpenGovApi api)
{
    private const string Ruta = "/datos/cambios.ndjson";

    private readonly HttpClient cualquiera = api.SinCuenta();

    [Fact]
    public async Task Su_etiqueta_dice_cuantos_cambios_trae_y_se_revalida()
    {
        await HayCambios();
        var respuesta = await cualquiera.GetAsync(Ruta);

        Assert.Equal("application/x-ndjson", respuesta.Content.Headers.ContentType?.MediaType);
        Assert.Equal($"\"{Cursores(await respuesta.Content.ReadAsStringAsync()).Count}\"", respuesta.Headers.ETag!.Tag);
        await api.Eventualmente(async () => // something may be published between the two
        {
            using var otra = new HttpRequestMessage(HttpMethod.Get, Ruta);
            otra.Headers.IfNoneMatch.Add((await Encabezados()).Headers.ETag!);
            Assert.Equal(HttpStatusCode.NotModified, (await cualquiera.SendAsync(otra)).StatusCode);
        });
    }

    [Fact]
    public async Task Quien_ya_tiene_una_parte_baja_solo_lo_que_le_sigue()
    {
        await HayCambios();
        var todo = await cualquiera.GetStringAsync(Ruta);
        var linea = todo.IndexOf('\n', StringComparison.Ordinal) + 1;

        Assert.StartsWith(todo[linea..], await cualquiera.GetStringAsync($"{Ruta}?desde=1"), StringComparison.Ordinal);
        Assert.Empty(await cualquiera.GetStringAsync($"{Ruta}?desde=999999999"));
        await (await cualquiera.GetAsync($"{Ruta}?desde=ayer")).DebeSerProblema(HttpStatusCode.BadRequest, "parametro_invalido");
    }

    [Fact]
    public async Task Viene_comprimida_si_se_pide_con_otra_etiqueta()
    {
        await HayCambios();
        using var peticion = new HttpRequestMessage(HttpMethod.Get, Ruta);
        peticion.Headers.AcceptEncoding.Add(new StringWithQualityHeaderValue("gzip"));
        var respuesta = await cualquiera.SendAsync(peticion);
        await using var abierta = new GZipStream(await respuesta.Content.ReadAsStreamAsync(), CompressionMode.Decompress);
        using var lector = new StreamReader(abierta, Encoding.UTF8);
        var texto = await lector.ReadToEndAsync();

        Assert.Equal(["gzip"], respuesta.Content.Headers.ContentEncoding);
        Assert.Equal($"\"{Cursores(texto).Count}-gz\"", respuesta.Headers.ETag!.Tag);
        Assert.StartsWith(texto, await cualquiera.GetStringAsync(Ruta), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Quien_solo_pregunta_recibe_los_encabezados()
    {
        await HayCambios();
        var respuesta = await Encabezados();

        Assert.Equal(HttpStatusCode.OK, respuesta.StatusCode);
        Assert.Matches("^\"[1-9][0-9]*\"$", respuesta.Headers.ETag!.Tag);
        Assert.Empty(await respuesta.Content.ReadAsByteArrayAsync());
    }

    private async Task HayCambios() => await api.Eventualmente(async () => Assert.True(Cursores(await cualquiera.GetStringAsync(Ruta)).Count > 1), segundos: 30);

    private Task<HttpResponseMessage> Encabezados() => cualquiera.SendAsync(new HttpRequestMessage(HttpMethod.Head, Ruta));

    /// <summary>The cursors of its lines; they go one by one from the first.</summary>
    private static List<long> Cursores(string texto)
    {
        List<long> cursores = [.. texto.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(l => JsonSerializer.Deserialize<JsonElement>(l).GetProperty("cursor").GetInt64())];
        Assert.Equal(Enumerable.Range(1, cursores.Count).Select(i => (long)i), cursores);
        return cursores;
    }
}
