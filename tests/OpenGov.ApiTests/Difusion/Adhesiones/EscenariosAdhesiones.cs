using System.Net;
using System.Net.Http.Json;
using System.Text;
using System.Text.Json;
using System.Text.RegularExpressions;
using OpenGov.ApiTests.Compromisos;

namespace OpenGov.ApiTests.Difusion.Adhesiones;

/// <summary>Persons who adhere, and the mail they receive.</summary>
internal static class EscenariosAdhesiones
{
    private static readonly SemaphoreSlim UnaVez = new(1);
    private static string? consentimiento;

    public static HttpClient DePrivacidad(this OpenGovApi api) => api.Con("difusion:privacidad", "difusion:adhesiones", "difusion:candidatos");

    /// <summary>A person nobody else writes to.</summary>
    public static string CorreoNuevo() => $"p{Guid.NewGuid():N}@ejemplo-correo.mx";

    /// <summary>The text that rules today, published once for the run: another would make the first one void.</summary>
    public static async Task<string> Consentimiento(this OpenGovApi api)
    {
        await UnaVez.WaitAsync();
        try
        {
            return consentimiento ??= (await (await api.DePrivacidad().PostAsJsonAsync("/api/v1/consentimientos", new
            {
                proposito = "adhesion", titulo = "Aviso de privacidad de las adhesiones",
                texto = "Usamos tu correo para confirmar tu adhesión. Puedes pedir acceso, rectificación, cancelación u oposición en el Secretariado.",
            })).DebeSerCreado()).Texto("folio");
        }
        finally
        {
            UnaVez.Release();
        }
    }

    public static async Task<string> Objeto(this OpenGovApi api) => (await api.PlanEnConsulta()).Compromiso;

    public static async Task<object> Adhesion(this OpenGovApi api, string objeto, string correo, string tipo = "apoyo", string? nombre = null, string? telefono = null, bool contacto = false) =>
        new { objeto_folio = objeto, tipo, correo, consentimiento_folio = await api.Consentimiento(), nombre, telefono, acepta_contacto = contacto };

    public static async Task<object> AdhesionDeOrganizacion(this OpenGovApi api, string objeto, string correo, string nombre, bool publicar = true) =>
        new { objeto_folio = objeto, tipo = "apoyo", correo, consentimiento_folio = await api.Consentimiento(), adherente = "organizacion", nombre, publicar_nombre = publicar };

    public static async Task<JsonElement> Solicitar(this OpenGovApi api, object adhesion) =>
        await (await api.SinCuenta().PostAsJsonAsync("/api/v1/adhesiones", adhesion)).DebeSer(HttpStatusCode.Accepted);

    /// <summary>Asked for, and the link of the mail pressed.</summary>
    public static async Task<Carta> Adherir(this OpenGovApi api, object adhesion, string correo)
    {
        await api.Solicitar(adhesion);
        var carta = await api.Carta(correo);
        var pagina = await api.SinCuenta().PostAsync(carta.Confirmacion, null);
        Assert.Equal(HttpStatusCode.OK, pagina.StatusCode);
        return carta;
    }

    public static async Task<Carta> Adherir(this OpenGovApi api, string objeto, string correo, string tipo = "apoyo") =>
        await api.Adherir(await api.Adhesion(objeto, correo, tipo), correo);

    /// <summary>The last mail to an address, once it leaves.</summary>
    public static async Task<Carta> Carta(this OpenGovApi api, string correo, int cuantas = 1)
    {
        List<Carta> cartas = [];
        await api.Eventualmente(() =>
        {
            cartas = Cartas(correo);
            Assert.Equal(cuantas, cartas.Count);
            return Task.CompletedTask;
        }, segundos: 30);
        return cartas[^1];
    }

    public static List<Carta> Cartas(string correo) => !Directory.Exists(OpenGovApi.Buzon) ? [] :
    [
        .. new DirectoryInfo(OpenGovApi.Buzon).EnumerateFiles("*.eml").OrderBy(f => f.CreationTimeUtc).Select(f => File.ReadAllText(f.FullName))
            .Where(t => t.Contains($"X-Receiver: {correo}\r\n", StringComparison.OrdinalIgnoreCase)).Select(t => new Carta(t)),
    ];

    /// <summary>Until everything that was asked for is attended.</summary>
    public static Task SinSolicitudes(this OpenGovApi api) => api.Eventualmente(async () => Assert.Equal(0, await api.Escalar<long>("select count(*) from difusion.solicitudes_adhesion")), segundos: 60);

    /// <summary>Until every captured paper is counted.</summary>
    public static Task SinPapeles(this OpenGovApi api) => api.Eventualmente(async () => Assert.Equal(0, await api.Escalar<long>("select count(*) from difusion.papeles_adhesion where suerte is null")), segundos: 60);

    public static async Task<int> Total(this OpenGovApi api, string objeto) => (await api.Conteo(objeto)).GetProperty("total").GetInt32();

    public static async Task<JsonElement> Conteo(this OpenGovApi api, string objeto) =>
        await (await api.SinCuenta().GetAsync($"/api/v1/adhesiones/{objeto}")).DebeSer(HttpStatusCode.OK);
}

/// <summary>A mail as it left.</summary>
internal sealed record Carta(string Crudo)
{
    public string Texto => Parte("text/plain");

    public string Html => Parte("text/html");

    public string Confirmacion => Camino(@"/adhesiones/confirmacion/[\w-]+");

    public string Retiro => Camino(@"/adhesiones/retiro/[A-Z0-9-]+/[0-9a-f]+");

    public string Baja => Camino(@"/correo/baja/[A-Z0-9-]+/[0-9a-f]+");

    private string Camino(string patron) => Regex.Match(Texto, patron) is { Success: true } hallado ? hallado.Value : throw new InvalidOperationException($"No está {patron} en la carta:\n{Texto}");

    private string Parte(string tipo)
    {
        var parte = Regex.Match(Crudo, $@"Content-Type: {tipo}; charset=utf-8\r\nContent-Transfer-Encoding: base64\r\n\r\n([A-Za-z0-9+/=\r\n]+)");
        return Encoding.UTF8.GetString(Convert.FromBase64String(parte.Groups[1].Value.ReplaceLineEndings("")));
    }
}
