using System.Net;
using System.Net.Http.Json;
using System.Text.Json;

namespace OpenGov.ApiTests.Difusion.DatosAbiertos;

internal static class EscenariosDatos
{
    /// <summary>A JSON file of open data, as anybody downloads it; a host that has just started is still building them.</summary>
    public static async Task<JsonElement> LeerDato(this OpenGovApi api, string archivo)
    {
        var leido = default(JsonElement);
        await api.Eventualmente(async () => leido = await api.SinCuenta().GetFromJsonAsync<JsonElement>($"/datos/{archivo}"), segundos: 60);
        return leido;
    }

    /// <summary>Waits until the files hold what was published of a thing.</summary>
    public static Task Publicado(this OpenGovApi api, string archivo, string texto) => api.Eventualmente(async () =>
    {
        var respuesta = await api.SinCuenta().GetAsync($"/datos/{archivo}");
        Assert.Equal(HttpStatusCode.OK, respuesta.StatusCode);
        Assert.Contains(texto, await respuesta.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }, segundos: 60);
}
