using System.Net;
using System.Net.Http.Json;
using System.Text.Json;

namespace OpenGov.ApiTests.Secretariado.Tokens;

public sealed class RevocarTokenTests(OpenGovApi api)
{
    private readonly HttpClient raiz = api.Con();

    [Fact]
    public async Task Revocado_deja_de_valer_en_el_acto()
    {
        var (secreto, recurso) = await Emitido();
        await (await api.ConToken(secreto).GetAsync("/api/v1/sesiones")).DebeSer(HttpStatusCode.OK);

        await (await raiz.Actuar(recurso, "", new { }, HttpMethod.Delete)).DebeSer(HttpStatusCode.NoContent);

        var despues = await api.ConToken(secreto).GetAsync("/api/v1/sesiones");
        await despues.DebeSer(HttpStatusCode.Unauthorized);
        Assert.Equal("revocado", (await (await raiz.GetAsync($"/api/v1/{recurso}")).Leer()).Texto("estado"));
    }

    [Fact]
    public async Task Queda_en_la_bitacora_quien_lo_revoco()
    {
        var (_, recurso) = await Emitido();

        await (await raiz.Actuar(recurso, "", new { }, HttpMethod.Delete)).DebeSer(HttpStatusCode.NoContent);

        var folio = $"TOK-{Guid.Parse(recurso.Split('/')[1]):N}";
        Assert.Equal("EmitirToken,RevocarToken", await api.Escalar<string>($"select string_agg(operacion, ',' order by posicion) from secretariado.auditoria where folio = '{folio}'"));
    }

    [Fact]
    public async Task Rotado_los_dos_valen_un_dia()
    {
        var (secreto, recurso) = await Emitido();

        var nuevo = await (await raiz.Actuar(recurso, "rotacion", new { })).DebeSerCreado();

        Assert.NotEqual(secreto, nuevo.Texto("secreto"));
        await (await api.ConToken(secreto).GetAsync("/api/v1/sesiones")).DebeSer(HttpStatusCode.OK);
        await (await api.ConToken(nuevo.Texto("secreto")).GetAsync("/api/v1/sesiones")).DebeSer(HttpStatusCode.OK);
        var anterior = await (await raiz.GetAsync($"/api/v1/{recurso}")).Leer();
        Assert.Equal(nuevo.GetProperty("token").Texto("id"), anterior.Texto("rotado_a"));
        Assert.InRange(anterior.GetProperty("expira_en").GetDateTimeOffset() - DateTimeOffset.UtcNow, TimeSpan.FromHours(23), TimeSpan.FromHours(24));
    }

    [Fact]
    public async Task Se_listan_sin_secretos_y_por_paginas()
    {
        var (secreto, _) = await Emitido();
        await Emitido();

        var texto = await raiz.GetStringAsync("/api/v1/tokens?limite=1");
        var pagina = JsonSerializer.Deserialize<JsonElement>(texto);
        var siguiente = await (await raiz.GetAsync(new Uri(pagina.GetProperty("paginacion").Texto("siguiente")).PathAndQuery)).Leer();

        Assert.DoesNotContain(secreto, texto, StringComparison.Ordinal);
        Assert.NotEqual(pagina.GetProperty("datos")[0].Texto("id"), siguiente.GetProperty("datos")[0].Texto("id"));
        await (await raiz.GetAsync("/api/v1/tokens?cursor=cualquiera")).DebeSerProblema(HttpStatusCode.BadRequest, "parametro_invalido");
        await (await raiz.GetAsync("/api/v1/tokens?titular=Prueba")).DebeSerProblema(HttpStatusCode.BadRequest, "parametro_invalido");
    }

    [Fact]
    public async Task Nadie_revoca_un_token_que_puede_mas_que_el_suyo()
    {
        var (_, recurso) = await Emitido();

        var respuesta = await api.Con("tokens:emitir").Actuar(recurso, "", new { }, HttpMethod.Delete);

        await respuesta.DebeSerProblema(HttpStatusCode.UnprocessableEntity, "STL-token-excede-al-emisor");
    }

    [Fact]
    public async Task Un_token_que_no_existe_no_se_encuentra()
    {
        await (await raiz.GetAsync($"/api/v1/tokens/{Guid.NewGuid()}")).DebeSer(HttpStatusCode.NotFound);
    }

    private async Task<(string Secreto, string Recurso)> Emitido()
    {
        var emitido = await (await raiz.PostAsJsonAsync("/api/v1/tokens", new { titular = "Prueba", alcances = new[] { "secretariado:escribir" } })).DebeSerCreado();
        return (emitido.Texto("secreto"), $"tokens/{emitido.GetProperty("token").Texto("id")}");
    }
}
