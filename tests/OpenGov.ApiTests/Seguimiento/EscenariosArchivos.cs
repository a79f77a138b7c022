using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Security.Cryptography;
using System.Text;

namespace OpenGov.ApiTests.Seguimiento;

/// <summary>Files as people bring them: first the evidence that says their hash, then their bytes.</summary>
internal static class EscenariosArchivos
{
    public static readonly byte[] Pdf = Encoding.Latin1.GetBytes("%PDF-1.7\n1 0 obj<</Type/Catalog>>endobj\n" + new string('x', 600_000) + "\ntrailer<</Root 1 0 R>>\n%%EOF\n");

    public static string Huella(this byte[] bytes) => Convert.ToHexStringLower(SHA256.HashData(bytes));

    /// <summary>Folio of an evidence that says the hash of those bytes.</summary>
    public static async Task<string> EvidenciaCon(this OpenGovApi api, PlanLanzado plan, byte[] bytes, string tipo = "application/pdf", string? reserva = null) =>
        (await (await api.Responsable().PostAsJsonAsync($"/api/v1/compromisos/{plan.Compromiso}/evidencias", new
        {
            actividad = "A1", tipo = "documento", titulo = "Listas de los planteles de Ecatepec", fecha_hecho = "2020-06-15", aporto = "Secretaría de Educación", fecha = "2020-06-20", reserva,
            documento = new { titulo = "Listas de Ecatepec", huella_sha256 = bytes.Huella(), tipo, bytes = Math.Max(1, bytes.Length), fecha_documento = "2020-06-15" },
        })).DebeSerCreado()).Texto("folio");

    public static Task<HttpResponseMessage> Depositar(
        this HttpClient cliente, PlanLanzado plan, string evidencia, byte[] bytes, string tipo = "application/octet-stream", string? clave = null, string? nombre = null)
    {
        var peticion = new HttpRequestMessage(HttpMethod.Post, $"/api/v1/compromisos/{plan.Compromiso}/evidencias/{evidencia}/archivo") { Content = new ByteArrayContent(bytes) };
        peticion.Content.Headers.ContentType = new MediaTypeHeaderValue(tipo);
        if (nombre is not null) peticion.Content.Headers.TryAddWithoutValidation("Content-Disposition", $"attachment; filename=\"{nombre}\"");
        if (clave is not null) peticion.Headers.TryAddWithoutValidation("Idempotency-Key", clave);
        return cliente.SendAsync(peticion);
    }

    public static Task<HttpResponseMessage> Descargar(this HttpClient cliente, string evidencia, string? rango = null, string? tag = null)
    {
        var peticion = new HttpRequestMessage(HttpMethod.Get, $"/api/v1/evidencias/{evidencia}/archivo");
        if (rango is not null) peticion.Headers.TryAddWithoutValidation("Range", rango);
        if (tag is not null) peticion.Headers.TryAddWithoutValidation("If-None-Match", tag);
        return cliente.SendAsync(peticion);
    }
}
