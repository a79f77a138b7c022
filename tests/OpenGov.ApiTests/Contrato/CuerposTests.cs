using System.Net;
using System.Net.Http.Headers;
using System.Text;
using System.Text.Json;

namespace OpenGov.ApiTests.Contrato;

/// <summary>What may not enter, on every operation that takes a body: refused with its reason, nothing written, never a 5xx.</summary>
public sealed class CuerposTests(OpenGovApi api)
{
    private readonly HttpClient todo = api.Con();

    [Theory]
    [InlineData("{")]
    [InlineData("{\"a\":1,}")]
    [InlineData("{\"a\":1 // nota\n}")]
    [InlineData("{\"ejemplo\":false,\"ejemplo\":true}")]
    [InlineData("{'a':1}")]
    [InlineData("{\"a\":NaN}")]
    public Task Lo_que_no_es_JSON_se_rechaza_como_tal(string json) => ConCuerpo().Juzgar(async operacion =>
        await (await todo.SendAsync(operacion.PeticionJson(json))).DebeSerProblema(HttpStatusCode.BadRequest, "json_invalido"));

    // A file that did not come is not an empty object.
    [Fact]
    public Task Sin_cuerpo_es_como_un_objeto_vacio() => ConCuerpo().Where(o => !RecibeArchivo(o)).Juzgar(async operacion =>
    {
        var (vacio, sinCuerpo) = (await todo.SendAsync(operacion.PeticionJson("{}")), await todo.SendAsync(operacion.Peticion()));

        Assert.Equal(vacio.StatusCode, sinCuerpo.StatusCode);
    });

    [Fact]
    public Task Diecisiete_niveles_son_demasiados() => ConCuerpo().Juzgar(async operacion =>
        await (await todo.SendAsync(operacion.PeticionJson("{\"a\":" + new string('[', 16) + new string(']', 16) + "}"))).DebeSerProblema(HttpStatusCode.BadRequest, "json_invalido"));

    [Fact]
    public Task Un_miembro_desconocido_se_senala() => ConCuerpo().Juzgar(async operacion =>
        await (await todo.SendAsync(operacion.PeticionJson("{\"color\":\"azul\"}"))).DebeSenalarCampo("color"));

    [Theory]
    [InlineData("[]")]
    [InlineData("3")]
    [InlineData("\"texto\"")]
    [InlineData("null")]
    public Task Lo_que_no_es_un_objeto_se_rechaza(string json) => ConCuerpo().Juzgar(async operacion =>
        Assert.Contains((int)(await todo.SendAsync(operacion.PeticionJson(json))).StatusCode, (int[])[400, 422]));

    [Theory]
    [InlineData("\"a\\u0000b\"")]
    [InlineData("\"a\\u0007b\"")]
    [InlineData("\"a\\u202Eb\"")]
    [InlineData("\"a\\u2066b\"")]
    [InlineData("\"a\\uFFFEb\"")]
    [InlineData("\"a\\uFFFFb\"")]
    [InlineData("\"\\uD800\"")]
    [InlineData("17")]
    public Task Un_texto_que_no_puede_ser_se_senala(string valor) => ConCuerpo().Where(o => Texto(o) is not null).Juzgar(async operacion =>
        await (await todo.SendAsync(operacion.PeticionJson($"{{\"{Texto(operacion)}\":{valor}}}"))).DebeSenalarCampo(Texto(operacion)!));

    [Fact]
    public Task Un_nombre_de_miembro_imposible_no_rompe_nada() => ConCuerpo().Juzgar(async operacion =>
        Assert.Contains((int)(await todo.SendAsync(operacion.PeticionJson("{\"\\uD800\":1}"))).StatusCode, (int[])[400, 422]));

    [Fact]
    public Task Muchas_faltas_no_hacen_una_respuesta_enorme() => ConCuerpo().Juzgar(async operacion =>
    {
        var respuesta = await todo.SendAsync(operacion.PeticionJson("{" + string.Join(',', Enumerable.Range(0, 20_000).Select(i => $"\"m{i}\":1")) + "}"));

        await respuesta.DebeSerProblema(HttpStatusCode.UnprocessableEntity, "validacion");
        Assert.InRange(respuesta.Content.Headers.ContentLength ?? (await respuesta.Content.ReadAsByteArrayAsync()).Length, 1, 64 * 1024);
    });

    [Fact]
    public Task Un_nombre_de_miembro_enorme_no_vuelve_entero() => ConCuerpo().Juzgar(async operacion =>
    {
        var respuesta = await todo.SendAsync(operacion.PeticionJson($"{{\"{new string('m', 100_000)}\":1}}"));

        await respuesta.DebeSerProblema(HttpStatusCode.UnprocessableEntity, "validacion");
        Assert.InRange((await respuesta.Content.ReadAsByteArrayAsync()).Length, 1, 64 * 1024);
    });

    [Fact]
    public Task Un_numero_no_es_un_valor_de_una_lista_cerrada() => ConCuerpo().Where(o => Enumerado(o) is not null).Juzgar(async operacion =>
        await (await todo.SendAsync(operacion.PeticionJson($"{{\"{Enumerado(operacion)}\":0}}"))).DebeSenalarCampo(Enumerado(operacion)!));

    [Fact]
    public Task Un_byte_mas_de_un_mebibyte_es_demasiado() => ConCuerpo().Where(o => !RecibeArchivo(o)).Juzgar(async operacion =>
    {
        var relleno = new string(' ', 1_048_576 - 2);

        await (await todo.SendAsync(operacion.PeticionJson("{" + relleno + " }"))).DebeSerProblema(HttpStatusCode.RequestEntityTooLarge, "cuerpo_demasiado_grande");
    });

    [Fact]
    public async Task Un_cuerpo_grande_sin_declarar_su_tamano_tambien_se_mide()
    {
        using var corriente = new HttpRequestMessage(HttpMethod.Post, "/api/v1/organizaciones") { Content = new SinLongitud(1_048_577) };

        var respuesta = await todo.SendAsync(corriente);

        await respuesta.DebeSerProblema(HttpStatusCode.RequestEntityTooLarge, "cuerpo_demasiado_grande");
    }

    [Theory]
    [InlineData("text/plain")]
    [InlineData("application/xml")]
    [InlineData("application/x-www-form-urlencoded")]
    public Task Solo_se_acepta_JSON(string tipo) => ConCuerpo().Juzgar(async operacion =>
        await (await todo.SendAsync(operacion.Peticion(new StringContent("{}", Encoding.UTF8, tipo)))).DebeSerProblema(HttpStatusCode.UnsupportedMediaType, "tipo_no_admitido"));

    [Fact]
    public Task No_se_aceptan_cuerpos_comprimidos() => ConCuerpo().Juzgar(async operacion =>
    {
        var peticion = operacion.PeticionJson("{}");
        peticion.Content!.Headers.ContentEncoding.Add("gzip");

        await (await todo.SendAsync(peticion)).DebeSerProblema(HttpStatusCode.UnsupportedMediaType, "tipo_no_admitido");
    });

    // What takes files as well has a limit of its own, and its own test.
    private static bool RecibeArchivo(Operacion operacion) => operacion.Definicion.GetProperty("requestBody").GetProperty("content").EnumerateObject().Count() > 1;

    private IEnumerable<Operacion> ConCuerpo() => api.Todas().Where(o => o.Cuerpo is not null);

    /// <summary>A member of the body that holds free text.</summary>
    private string? Texto(Operacion operacion) => Miembros(operacion).FirstOrDefault(m => EsTextoLibre(m.Value)).Name;

    private string? Enumerado(Operacion operacion) => Miembros(operacion).FirstOrDefault(m => m.Value.TryGetProperty("$ref", out var r) && api.Contrato.Resolver(r.GetString()!).TryGetProperty("enum", out _)).Name;

    private IEnumerable<(string Name, JsonElement Value)> Miembros(Operacion operacion)
    {
        var esquema = operacion.Cuerpo!.Value.GetProperty("schema");
        if (esquema.TryGetProperty("$ref", out var referencia)) esquema = api.Contrato.Resolver(referencia.GetString()!);
        return esquema.TryGetProperty("properties", out var miembros) ? miembros.EnumerateObject().Select(m => (m.Name, m.Value)) : [];
    }

    private static bool EsTextoLibre(JsonElement esquema) => esquema.TryGetProperty("type", out var tipo) && tipo.ToString().Contains("string", StringComparison.Ordinal)
        && !esquema.TryGetProperty("format", out _) && !esquema.TryGetProperty("enum", out _);

    /// <summary>A body sent in chunks: its size is known only when it has been read.</summary>
    private sealed class SinLongitud(int bytes) : HttpContent
    {
        protected override async Task SerializeToStreamAsync(Stream stream, TransportContext? context)
        {
            Headers.ContentType = new MediaTypeHeaderValue("application/json");
            await stream.WriteAsync(new byte[bytes]);
        }

        protected override bool TryComputeLength(out long length)
        {
            length = 0;
            return false;
        }
    }
}
