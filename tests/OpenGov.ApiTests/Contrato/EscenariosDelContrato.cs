using System.Net.Http.Json;
using System.Text.Json;

namespace OpenGov.ApiTests.Contrato;

/// <summary>The simplest thing there is, to try on it what holds for all of them.</summary>
internal static class EscenariosDelContrato
{
    public static string Clave() => $"C{Guid.NewGuid():N}"[..14].ToUpperInvariant();

    public static object CuerpoDeOrganizacion(string? clave = null, string nombre = "Instituto de prueba del contrato", string sector = "academia", object? fecha = null, string? motivo = null, string? referencia = null) =>
        new { clave = clave ?? Clave(), nombre, sector, tipo = "academia", fecha, motivo, referencia };

    public static async Task<string> Organizacion(this OpenGovApi api, string nombre = "Instituto de prueba del contrato", string sector = "academia", string? fecha = null) =>
        (await (await api.Con().PostAsJsonAsync("/api/v1/organizaciones", CuerpoDeOrganizacion(nombre: nombre, sector: sector, fecha: fecha))).DebeSerCreado()).Texto("folio");

    public static Task<HttpResponseMessage> Extinguir(this HttpClient cliente, string folio, string ifMatch = "\"v1\"", string hasta = "2026-01-31", string? fecha = null, string? motivo = null, string? clave = null, string? referencia = null)
    {
        var peticion = new HttpRequestMessage(HttpMethod.Post, $"/api/v1/organizaciones/{folio}/extincion") { Content = JsonContent.Create(new { hasta, fecha, motivo, referencia }) };
        peticion.Headers.TryAddWithoutValidation("If-Match", ifMatch);
        if (clave is not null) peticion.Headers.TryAddWithoutValidation("Idempotency-Key", clave);
        return cliente.SendAsync(peticion);
    }

    public static Task<HttpResponseMessage> Enviar(this HttpClient cliente, string ruta, object cuerpo, string clave)
    {
        var peticion = new HttpRequestMessage(HttpMethod.Post, $"/api/v1/{ruta}") { Content = JsonContent.Create(cuerpo) };
        peticion.Headers.TryAddWithoutValidation("Idempotency-Key", clave);
        return cliente.SendAsync(peticion);
    }

    public static async Task<JsonElement> Leido(this HttpClient cliente, string ruta) => await (await cliente.GetAsync($"/api/v1/{ruta}")).DebeSer(System.Net.HttpStatusCode.OK);
}
