using System.Net;
using System.Net.Http.Json;
using System.Text;
using static OpenGov.ApiTests.Secretariado.EscenariosSesiones;

namespace OpenGov.ApiTests.Secretariado.Sesiones;

public sealed class EntradaHostilTests(OpenGovApi api)
{
    [Theory]
    [InlineData("inicio_en", "\"0001-01-01T00:00:00Z\"")]
    [InlineData("inicio_en", "\"20 de enero\"")]
    [InlineData("tipo", "1")]
    [InlineData("modalidad", "\"telepatica\"")]
    [InlineData("numero", "0")]
    [InlineData("numero", "1000")]
    [InlineData("orden_del_dia/0", "[null]")]
    [InlineData("enlace", "\"javascript:alert(1)\"")]
    public async Task Cada_falta_de_la_convocatoria_se_senala_en_su_miembro(string miembro, string valor)
    {
        var stl = await api.SecretariadoInstalado();
        var nombre = miembro.Split('/')[0];
        var miembros = new Dictionary<string, string>
        {
            ["tipo"] = "\"ordinaria\"", ["modalidad"] = "\"virtual\"", ["inicio_en"] = "\"2020-01-20T17:00:00Z\"", ["orden_del_dia"] = "[{\"titulo\":\"Uno\"}]", ["fecha"] = "\"2020-01-10\"",
            [nombre] = valor,
        };

        var respuesta = await Enviar($"{stl.Recurso}/sesiones", $"{{{string.Join(',', miembros.Select(m => $"\"{m.Key}\":{m.Value}"))}}}");

        await respuesta.DebeSenalarCampo(miembro);
    }

    [Fact]
    public async Task Un_voto_nulo_o_repetido_no_se_cuenta()
    {
        var sesion = await api.SesionInstalada();

        var nulo = await Enviar($"{sesion.Recurso}/acuerdos", """{"materia":"general","texto":"x","votos":[null],"fecha":"2020-01-20"}""");
        var dosVeces = await Enviar($"{sesion.Recurso}/acuerdos", """{"materia":"general","texto":"x","votos":[],"votos":[],"fecha":"2020-01-20"}""");

        await nulo.DebeSenalarCampo("votos/0");
        Assert.True((int)dosVeces.StatusCode is 400 or 422);
        Assert.Empty((await api.Leer(sesion.Recurso)).GetProperty("acuerdos").EnumerateArray());
    }

    [Fact]
    public async Task El_titulo_de_un_punto_no_trae_caracteres_que_enganen()
    {
        var stl = await api.SecretariadoInstalado();

        var respuesta = await Enviar($"{stl.Recurso}/sesiones", """{"tipo":"ordinaria","modalidad":"virtual","inicio_en":"2020-01-20T17:00:00Z","orden_del_dia":[{"titulo":"a\u202eb"}],"fecha":"2020-01-10"}""");

        await respuesta.DebeSenalarCampo("orden_del_dia/0/titulo");
    }

    [Fact]
    public async Task Lo_que_no_existe_no_se_encuentra()
    {
        var personal = api.DelSecretariado();

        await (await personal.PostAsJsonAsync("/api/v1/secretariados/NO-EXISTE/sesiones", Convocatoria())).DebeSerProblema(HttpStatusCode.NotFound, "no_existe");
        await (await personal.PostAsJsonAsync("/api/v1/sesiones/NO-EXISTE/acuerdos", Acuerdo())).DebeSerProblema(HttpStatusCode.NotFound, "no_existe");
        await (await personal.Actuar("sesiones/NO-EXISTE", "conclusion", new { })).DebeSerProblema(HttpStatusCode.NotFound, "no_existe");
        await (await personal.GetAsync("/api/v1/acuerdos/NO-EXISTE")).DebeSerProblema(HttpStatusCode.NotFound, "no_existe");
    }

    [Fact]
    public async Task De_varios_que_concluyen_a_la_vez_la_misma_version_uno_gana()
    {
        var sesion = await api.SesionInstalada();
        var personal = api.DelSecretariado();
        var etag = (await personal.GetAsync($"/api/v1/{sesion.Recurso}")).Headers.ETag!.ToString();

        var respuestas = await Task.WhenAll(Enumerable.Range(0, 8).Select(async _ =>
        {
            using var peticion = new HttpRequestMessage(HttpMethod.Post, $"/api/v1/{sesion.Recurso}/conclusion") { Content = JsonContent.Create(new { fecha = DiaDeSesion }) };
            peticion.Headers.TryAddWithoutValidation("If-Match", etag);
            return (await personal.SendAsync(peticion)).StatusCode;
        }));

        Assert.Equal(1, respuestas.Count(r => r is HttpStatusCode.OK));
        Assert.Equal(7, respuestas.Count(r => r is HttpStatusCode.PreconditionFailed));
    }

    private async Task<HttpResponseMessage> Enviar(string recurso, string cuerpo) =>
        await api.DelSecretariado().PostAsync($"/api/v1/{recurso}", new StringContent(cuerpo, Encoding.UTF8, "application/json"));
}
