using System.Net;
using System.Net.Http.Json;
using System.Text.Json;

namespace OpenGov.ApiTests.Difusion.DatosAbiertos;

internal static class EscenariosDatos
{
    /// <summary>A JSON file of open data, as anybody downloads it.</summary>
    public static async Task<JsonElement> LeerDato(this HttpClient cliente, string archivo) => await cliente.GetFromJsonAsync<JsonElement>($"/datos/{archivo}");

    /// <summary>Waits until the files hold what was published of a thing.</summary>
    public static Task Publicado(this OpenGovApi api, string archivo, string texto) => api.Eventualmente(async () =>
    {
        var respuesta = await api.SinCuenta().GetAsync($"/datos/{archivo}");
        Assert.Equal(HttpStatusCode.OK, respuesta.StatusCode);
        Assert.Contains(texto, await respuesta.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }, segundos: 60);
}
