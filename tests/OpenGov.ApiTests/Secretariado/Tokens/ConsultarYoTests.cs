using System.Net;
using System.Net.Http.Json;

namespace OpenGov.ApiTests.Secretariado.Tokens;

public sealed class ConsultarYoTests(OpenGovApi api)
{
    [Fact]
    public async Task Un_token_dice_de_quien_es_y_que_permite()
    {
        var yo = await (await api.Con("compromisos:escribir").GetAsync("/api/v1/yo")).DebeSer(HttpStatusCode.OK);

        Assert.Equal("pruebas", yo.Texto("titular"));
        Assert.Equal(["compromisos:escribir"], yo.GetProperty("alcances").EnumerateArray().Select(a => a.GetString()));
        Assert.Equal("vigente", yo.Texto("estado"));
    }

    [Fact]
    public async Task Su_secreto_no_se_repite_ni_se_guarda()
    {
        var respuesta = await api.Con().GetAsync("/api/v1/yo");

        Assert.DoesNotContain("opengov_pat_", await respuesta.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        Assert.Equal("no-store", respuesta.Headers.CacheControl?.ToString());
    }

    [Fact]
    public async Task Sin_token_no_hay_quien() =>
        await (await api.SinCuenta().GetAsync("/api/v1/yo")).DebeSerProblema(HttpStatusCode.Unauthorized, "token_requerido");

    [Fact]
    public async Task Un_token_revocado_ya_no_es_nadie()
    {
        var administra = api.Con();
        var emitido = await (await administra.PostAsJsonAsync("/api/v1/tokens", new { titular = "de paso", alcances = (string[])["compromisos:escribir"] })).DebeSerCreado();
        var suyo = api.ConToken(emitido.Texto("secreto"));
        await (await suyo.GetAsync("/api/v1/yo")).DebeSer(HttpStatusCode.OK);

        await administra.Actuar($"tokens/{emitido.GetProperty("token").GetProperty("id").GetString()}", "", new { }, HttpMethod.Delete);

        await (await suyo.GetAsync("/api/v1/yo")).DebeSerProblema(HttpStatusCode.Unauthorized, "token_invalido");
    }
}
