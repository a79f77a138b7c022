using System.Globalization;
using System.Net;

namespace OpenGov.ApiTests.Contrato;

/// <summary>One caller may not take what is everybody's; who is refused is told when to come back.</summary>
public sealed class LimitesTests(OpenGovApi api)
{
    [Fact]
    public async Task Pasada_su_cuota_quien_llama_espera_y_se_le_dice_cuanto()
    {
        await using var estrecho = await api.ConAjustes(("Limites:Publico", "3"));

        for (var quedan = 2; quedan >= 0; quedan--)
        {
            var respuesta = await estrecho.Cliente.GetAsync("/api/v1/organizaciones?limite=1");
            Assert.Equal(HttpStatusCode.OK, respuesta.StatusCode);
            Assert.StartsWith($"\"publico\";r={quedan};", respuesta.Headers.GetValues("RateLimit").Single(), StringComparison.Ordinal);
        }

        var negada = await estrecho.Cliente.GetAsync("/api/v1/organizaciones?limite=1");

        var problema = await negada.DebeSerProblema(HttpStatusCode.TooManyRequests, "demasiadas_peticiones");
        Assert.Matches("Vuelve a intentar en [0-9]+ segundos\\.$", problema.Texto("detail"));
        Assert.InRange(int.Parse(negada.Headers.GetValues("Retry-After").Single(), CultureInfo.InvariantCulture), 1, 60);
    }

    [Fact]
    public async Task Decir_que_se_viene_de_otra_parte_no_da_otra_cuota()
    {
        await using var estrecho = await api.ConAjustes(("Limites:Publico", "2"));
        var estados = new List<HttpStatusCode>();

        foreach (var i in Enumerable.Range(1, 4))
        {
            using var peticion = new HttpRequestMessage(HttpMethod.Get, "/api/v1/organizaciones?limite=1");
            peticion.Headers.Add("X-Forwarded-For", $"203.0.113.{i}");
            estados.Add((await estrecho.Cliente.SendAsync(peticion)).StatusCode);
        }

        Assert.Equal([HttpStatusCode.OK, HttpStatusCode.OK, HttpStatusCode.TooManyRequests, HttpStatusCode.TooManyRequests], estados);
    }

    [Fact]
    public async Task Los_datos_abiertos_gastan_la_misma_cuota_salvo_los_archivos_ya_hechos()
    {
        await using var estrecho = await api.ConAjustes(("Limites:Publico", "2"));
        await api.Eventualmente(async () => await (await estrecho.Cliente.GetAsync("/datos/licencia-inexistente")).DebeSer(HttpStatusCode.NotFound), segundos: 60); // its files are made

        foreach (var _ in Enumerable.Range(0, 5)) Assert.Equal(HttpStatusCode.OK, (await estrecho.Cliente.GetAsync("/datos/SHA256SUMS")).StatusCode);
        await (await estrecho.Cliente.GetAsync("/datos/cambios.json")).DebeSer(HttpStatusCode.OK);
        Assert.Equal(HttpStatusCode.OK, (await estrecho.Cliente.GetAsync("/datos/cambios.ndjson")).StatusCode);

        await (await estrecho.Cliente.GetAsync("/datos/versiones/index.json")).DebeSerProblema(HttpStatusCode.TooManyRequests, "demasiadas_peticiones");
        Assert.Equal(HttpStatusCode.OK, (await estrecho.Cliente.GetAsync("/datos/SHA256SUMS")).StatusCode);
    }

    [Fact]
    public async Task La_salud_no_gasta_cuota()
    {
        await using var estrecho = await api.ConAjustes(("Limites:Publico", "1"));

        foreach (var _ in Enumerable.Range(0, 5)) Assert.Equal(HttpStatusCode.OK, (await estrecho.Cliente.GetAsync("/health/ready")).StatusCode);
    }

    [Fact]
    public async Task Un_cuerpo_cabe_hasta_donde_la_instalacion_dice()
    {
        await using var estrecho = await api.ConAjustes(("Limites:CuerpoBytes", "64"));
        using var peticion = new HttpRequestMessage(HttpMethod.Post, "/api/v1/organizaciones") { Content = new StringContent("{\"nombre\":\"" + new string('n', 60) + "\"}", System.Text.Encoding.UTF8, "application/json") };
        peticion.Headers.Authorization = api.Con().DefaultRequestHeaders.Authorization;

        await (await estrecho.Cliente.SendAsync(peticion)).DebeSerProblema(HttpStatusCode.RequestEntityTooLarge, "cuerpo_demasiado_grande");
    }

    [Fact]
    public async Task Lo_que_un_anfitrion_escribe_lo_lee_otro()
    {
        await using var otro = await api.ConAjustes();
        var folio = await api.Organizacion();

        await (await otro.Cliente.GetAsync($"/api/v1/organizaciones/{folio}")).DebeSer(HttpStatusCode.OK);
    }
}
