using System.Net;
using System.Net.Http.Json;

namespace OpenGov.ApiTests.Secretariado.Tokens;

public sealed class EmitirTokenTests(OpenGovApi api)
{
    private const string Ruta = "/api/v1/tokens";
    private readonly HttpClient emisora = api.Con("tokens:emitir", "secretariado:escribir");

    [Fact]
    public async Task El_secreto_se_muestra_una_vez_y_sirve_para_actuar()
    {
        var respuesta = await emisora.PostAsJsonAsync(Ruta, new { titular = "Secretaría técnica", alcances = new[] { "secretariado:escribir" } });

        var emitido = await respuesta.DebeSerCreado();
        var secreto = emitido.Texto("secreto");
        Assert.Matches("^opengov_pat_[0-9A-Za-z]{42}$", secreto);
        var creada = await api.ConToken(secreto).PostAsJsonAsync("/api/v1/personas", new { clave = $"P{EscenariosSecretariado.Sufijo()}", nombre_publico = "Persona de prueba" });
        await creada.DebeSerCreado();
        var consultado = await emisora.GetStringAsync(respuesta.Headers.Location);
        Assert.DoesNotContain(secreto, consultado, StringComparison.Ordinal);
        Assert.Equal(secreto[^4..], emitido.GetProperty("token").Texto("terminacion"));
    }

    [Fact]
    public async Task Repetir_la_peticion_no_emite_otro_ni_vuelve_a_mostrar_el_secreto()
    {
        var clave = Guid.NewGuid().ToString("N");
        using var primera = ConClave(clave);
        using var repetida = ConClave(clave);
        var titular = $"Titular {Guid.NewGuid():N}";
        primera.Content = repetida.Content = JsonContent.Create(new { titular, alcances = new[] { "secretariado:escribir" } });
        var emitido = await (await emisora.SendAsync(primera)).DebeSerCreado();

        var respuesta = await emisora.SendAsync(repetida);

        await respuesta.DebeSerProblema(HttpStatusCode.Conflict, "secreto_ya_mostrado");
        Assert.Equal(1L, await api.Escalar<long>($"select count(*) from secretariado.tokens where titular = '{titular}'"));
        Assert.Equal(0L, await api.Escalar<long>($"select count(*) from plataforma.idempotencia where position(convert_to('{emitido.Texto("secreto")}', 'UTF8') in cuerpo) > 0"));
    }

    [Fact]
    public async Task Un_token_mal_copiado_no_sirve()
    {
        var secreto = (await (await emisora.PostAsJsonAsync(Ruta, Valido())).DebeSerCreado()).Texto("secreto");
        var otro = secreto[..^1] + (secreto[^1] == 'a' ? 'b' : 'a');

        await (await api.ConToken(otro).GetAsync("/api/v1/sesiones")).DebeSerProblema(HttpStatusCode.Unauthorized, "token_invalido");
    }

    [Fact]
    public async Task Vale_noventa_dias_si_no_se_dice_otra_cosa()
    {
        var token = (await (await ConVida(365).PostAsJsonAsync(Ruta, Valido())).DebeSerCreado()).GetProperty("token");

        Assert.Equal(90, (token.GetProperty("expira_en").GetDateTimeOffset() - token.GetProperty("emitido_en").GetDateTimeOffset()).TotalDays);
    }

    [Fact]
    public async Task Nadie_otorga_por_mas_tiempo_del_que_tiene()
    {
        var deUnDia = ConVida(1);
        var titular = $"Titular {Guid.NewGuid():N}";

        var larga = await deUnDia.PostAsJsonAsync(Ruta, new { titular, alcances = new[] { "secretariado:escribir" }, vigencia_dias = 366 });
        var omitida = (await (await deUnDia.PostAsJsonAsync(Ruta, Valido())).DebeSerCreado()).GetProperty("token").GetProperty("expira_en").GetDateTimeOffset();

        await larga.DebeSerProblema(HttpStatusCode.UnprocessableEntity, "STL-token-vive-mas-que-el-emisor");
        Assert.Equal(0L, await api.Escalar<long>($"select count(*) from secretariado.tokens where titular = '{titular}'"));
        Assert.Equal((await (await deUnDia.GetAsync("/api/v1/yo")).Leer()).GetProperty("expira_en").GetDateTimeOffset(), omitida);
    }

    [Fact]
    public async Task Un_token_que_se_rota_a_si_mismo_no_vive_mas_que_antes()
    {
        var emitido = await (await ConVida(365).PostAsJsonAsync(Ruta, new { titular = "Mesa de control", alcances = new[] { "tokens:emitir" }, vigencia_dias = 2 })).DebeSerCreado();
        var vence = emitido.GetProperty("token").GetProperty("expira_en").GetDateTimeOffset();
        var mismo = api.ConToken(emitido.Texto("secreto"));

        var rotado = await (await mismo.Actuar($"tokens/{emitido.GetProperty("token").Texto("id")}", "rotacion", new { })).DebeSerCreado();

        Assert.Equal(vence, rotado.GetProperty("token").GetProperty("expira_en").GetDateTimeOffset());
    }

    [Fact]
    public async Task El_uso_se_anota_al_minuto()
    {
        var emitido = await (await emisora.PostAsJsonAsync(Ruta, Valido())).DebeSerCreado();
        var recurso = $"{Ruta}/{emitido.GetProperty("token").Texto("id")}";

        await (await api.ConToken(emitido.Texto("secreto")).GetAsync("/api/v1/sesiones")).DebeSer(HttpStatusCode.OK);

        var uso = (await (await emisora.GetAsync(recurso)).Leer()).GetProperty("ultimo_uso_en").GetDateTimeOffset();
        Assert.Equal(0, uso.Second);
        Assert.InRange(DateTimeOffset.UtcNow - uso, TimeSpan.Zero, TimeSpan.FromMinutes(5));
    }

    [Fact]
    public async Task Nadie_otorga_mas_de_lo_que_tiene()
    {
        var respuesta = await emisora.PostAsJsonAsync(Ruta, new { titular = "Otra", alcances = new[] { "*" } });

        await respuesta.DebeSerProblema(HttpStatusCode.UnprocessableEntity, "STL-token-excede-al-emisor");
    }

    [Fact]
    public async Task Se_puede_otorgar_menos_para_un_solo_recurso()
    {
        var stl = await api.SecretariadoInstalado();
        var otro = await api.SecretariadoInstalado();
        var emitido = await (await emisora.PostAsJsonAsync(Ruta, new { titular = "STL", alcances = new[] { $"secretariado:escribir:{stl.Folio}" } })).DebeSerCreado();
        var delStl = api.ConToken(emitido.Texto("secreto"));

        await (await delStl.PostAsJsonAsync($"/api/v1/{stl.Recurso}/sesiones", EscenariosSesiones.Convocatoria())).DebeSerCreado();
        await (await delStl.PostAsJsonAsync($"/api/v1/{otro.Recurso}/sesiones", EscenariosSesiones.Convocatoria())).DebeSer(HttpStatusCode.Forbidden);
    }

    [Theory]
    [InlineData("mesas:volar")]
    [InlineData("todo")]
    [InlineData("secretariado:escribir:minusculas")]
    public async Task Un_alcance_que_no_existe_no_se_otorga(string alcance)
    {
        var respuesta = await api.Con().PostAsJsonAsync(Ruta, new { titular = "Otra", alcances = new[] { alcance } });

        await respuesta.DebeSenalarCampo("alcances/0");
    }

    [Theory]
    [InlineData(0)]
    [InlineData(367)]
    public async Task La_vigencia_tiene_limites(int dias)
    {
        var respuesta = await emisora.PostAsJsonAsync(Ruta, new { titular = "Otra", alcances = new[] { "secretariado:escribir" }, vigencia_dias = dias });

        await respuesta.DebeSenalarCampo("vigencia_dias");
    }

    [Fact]
    public async Task Sin_el_alcance_no_se_emite()
    {
        var respuesta = await api.Con("secretariado:escribir").PostAsJsonAsync(Ruta, Valido());

        await respuesta.DebeSerProblema(HttpStatusCode.Forbidden, "alcance_insuficiente");
    }

    private HttpClient ConVida(int dias) => api.ConToken(OpenGovApi.Emitir(api.Servicios, ["tokens:emitir", "secretariado:escribir"], dias));

    private static HttpRequestMessage ConClave(string clave) => new(HttpMethod.Post, Ruta) { Headers = { { "Idempotency-Key", clave } } };

    private static object Valido() => new { titular = "Secretaría técnica", alcances = new[] { "secretariado:escribir" } };
}
