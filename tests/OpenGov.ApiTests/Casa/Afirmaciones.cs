using System.Net;
using System.Net.Http.Json;
using System.Text.Json;

namespace OpenGov.ApiTests;

/// <summary>What tests say about answers, beyond xunit's own.</summary>
internal static class Afirmaciones
{
    public static Task<JsonElement> Leer(this HttpResponseMessage respuesta) => respuesta.Content.ReadFromJsonAsync<JsonElement>()!;

    /// <summary>Fails with the body, which says why.</summary>
    public static async Task<JsonElement> DebeSer(this HttpResponseMessage respuesta, HttpStatusCode estado)
    {
        var texto = await respuesta.Content.ReadAsStringAsync();
        Assert.True(respuesta.StatusCode == estado, $"{respuesta.RequestMessage?.Method} {respuesta.RequestMessage?.RequestUri?.PathAndQuery}: se esperaba {(int)estado}, llegó {(int)respuesta.StatusCode}: {texto}");
        return texto.Length == 0 ? default : JsonSerializer.Deserialize<JsonElement>(texto);
    }

    public static Task<JsonElement> DebeSerCreado(this HttpResponseMessage respuesta) => respuesta.DebeSer(HttpStatusCode.Created);

    public static async Task<JsonElement> DebeSerProblema(this HttpResponseMessage respuesta, HttpStatusCode estado, string codigo)
    {
        var problema = await respuesta.DebeSer(estado);
        Assert.Equal("application/problem+json", respuesta.Content.Headers.ContentType?.MediaType);
        Assert.Equal(codigo, problema.GetProperty("codigo").GetString());
        return problema;
    }

    public static async Task DebeSenalarCampo(this HttpResponseMessage respuesta, string miembro)
    {
        var problema = await respuesta.DebeSerProblema(HttpStatusCode.UnprocessableEntity, "validacion");
        Assert.Contains($"#/{miembro}", problema.GetProperty("errores").EnumerateArray().Select(e => e.GetProperty("puntero").GetString()));
    }

    /// <summary>A change of an existing resource: reads it, then acts on the version it saw.</summary>
    public static async Task<HttpResponseMessage> Actuar(this HttpClient cliente, string recurso, string acto, object cuerpo, HttpMethod? metodo = null)
    {
        var leido = await cliente.GetAsync($"/api/v1/{recurso}");
        using var peticion = new HttpRequestMessage(metodo ?? HttpMethod.Post, $"/api/v1/{recurso}/{acto}".TrimEnd('/')) { Content = JsonContent.Create(cuerpo) };
        peticion.Headers.TryAddWithoutValidation("If-Match", leido.Headers.ETag?.ToString() ?? "\"v0\"");
        return await cliente.SendAsync(peticion);
    }

    public static string Texto(this JsonElement elemento, string miembro) => elemento.GetProperty(miembro).GetString()!;
}
