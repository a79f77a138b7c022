using System.Net;
using System.Net.Http.Json;
using static OpenGov.ApiTests.Contrato.EscenariosDelContrato;

namespace OpenGov.ApiTests.Contrato;

/// <summary>Of those who decided on the same version, one wins; and what must be unique is, however many try at once.</summary>
public sealed class ConcurrenciaTests(OpenGovApi api)
{
    [Fact]
    public async Task De_cincuenta_cambios_sobre_la_misma_version_gana_uno()
    {
        var (folio, personal) = (await api.Organizacion(), api.Con());

        var respuestas = await Task.WhenAll(Enumerable.Range(1, 50).Select(i => personal.Extinguir(folio, hasta: "2026-01-31", motivo: $"Intento {i}")));

        Assert.Single(respuestas, r => r.StatusCode == HttpStatusCode.OK);
        foreach (var perdedora in respuestas.Where(r => r.StatusCode != HttpStatusCode.OK)) await perdedora.DebeSerProblema(HttpStatusCode.PreconditionFailed, "version_rancia");
        Assert.Equal(2, await api.Escalar<long>($"select count(*) from secretariado.historia where recurso = 'organizaciones' and folio = '{folio}'"));
        Assert.Equal(2, await api.Escalar<long>($"select count(*) from secretariado.auditoria where recurso = 'organizaciones' and folio = '{folio}'"));
    }

    [Fact]
    public async Task De_treinta_que_registran_la_misma_clave_gana_uno()
    {
        var (clave, personal) = (Clave(), api.Con());

        var respuestas = await Task.WhenAll(Enumerable.Range(0, 30).Select(_ => personal.PostAsJsonAsync("/api/v1/organizaciones", CuerpoDeOrganizacion(clave: clave))));

        Assert.Single(respuestas, r => r.StatusCode == HttpStatusCode.Created);
        foreach (var perdedora in respuestas.Where(r => r.StatusCode != HttpStatusCode.Created)) await perdedora.DebeSerProblema(HttpStatusCode.Conflict, "ya_existe");
    }

    [Fact]
    public async Task De_treinta_actos_con_la_misma_referencia_queda_uno()
    {
        var (referencia, personal) = ($"SISTEMA-{Clave()}", api.Con());

        var respuestas = await Task.WhenAll(Enumerable.Range(0, 30).Select(_ => personal.PostAsJsonAsync("/api/v1/organizaciones", CuerpoDeOrganizacion(referencia: referencia))));

        Assert.Single(respuestas, r => r.StatusCode == HttpStatusCode.Created);
        foreach (var perdedora in respuestas.Where(r => r.StatusCode != HttpStatusCode.Created)) await perdedora.DebeSerProblema(HttpStatusCode.Conflict, "acto-ya-registrado");
        Assert.Equal(1, await api.Escalar<long>($"select count(*) from secretariado.historia where referencia = '{referencia}'"));
    }
}
