using System.Text;
using System.Text.Json;
using System.Text.RegularExpressions;

namespace OpenGov.ApiTests.Contrato;

/// <summary>One operation of the published document; what the tests walk instead of a list that somebody keeps.</summary>
internal sealed partial record Operacion(ContratoPublicado Contrato, HttpMethod Metodo, string Plantilla, JsonElement Definicion)
{
    public string Nombre => Definicion.Texto("operationId");

    public string Modulo => Definicion.GetProperty("tags")[0].GetString()!;

    public IReadOnlyList<string> Alcances => [.. Definicion.GetProperty("x-alcances").EnumerateArray().Select(a => a.GetString()!)];

    public IReadOnlyList<int> Estados => [.. Definicion.GetProperty("responses").EnumerateObject().Select(r => int.Parse(r.Name, System.Globalization.CultureInfo.InvariantCulture)).Order()];

    public IEnumerable<JsonElement> Parametros => Definicion.TryGetProperty("parameters", out var parametros)
        ? parametros.EnumerateArray().Select(p => p.TryGetProperty("$ref", out var comun) ? Contrato.Resolver(comun.GetString()!) : p) : [];

    public bool PideIfMatch => Parametros.Any(p => p.Texto("name") == "If-Match");

    public bool EsLista => Parametros.Any(p => p.Texto("name") == "cursor");

    /// <summary>Its body, when it is JSON.</summary>
    public JsonElement? Cuerpo => Json("requestBody") is { } medio ? medio.Value : null;

    public string? TipoDeCuerpo => Json("requestBody")?.Name;

    /// <summary>What it answers when it goes well, when it is JSON.</summary>
    public JsonElement? Exito => Definicion.GetProperty("responses").TryGetProperty("200", out var respuesta) && respuesta.TryGetProperty("content", out var contenido) && contenido.TryGetProperty("application/json", out var medio) ? medio : null;

    /// <summary>Its answer is a list, with or without pages.</summary>
    public bool EsListado => Exito is { } medio && medio.TryGetProperty("schema", out var esquema) && esquema.TryGetProperty("$ref", out var referencia)
        && Contrato.Resolver(referencia.GetString()!) is var pagina && pagina.TryGetProperty("properties", out var miembros) && miembros.TryGetProperty("datos", out _);

    /// <summary>The path with something in each hole that has the right form and does not exist.</summary>
    public string Camino => Hueco().Replace(Plantilla, hueco => Parametros.FirstOrDefault(p => p.Texto("name") == hueco.Groups[1].Value) is { ValueKind: JsonValueKind.Object } parametro ? Relleno(parametro.GetProperty("schema")) : "NO-EXISTE");

    public HttpRequestMessage Peticion(HttpContent? cuerpo = null, string consulta = "", bool conIfMatch = true)
    {
        var peticion = new HttpRequestMessage(Metodo, Camino + consulta) { Content = cuerpo };
        if (conIfMatch && PideIfMatch) peticion.Headers.TryAddWithoutValidation("If-Match", "\"v1\"");
        return peticion;
    }

    /// <summary>A JSON text; where a file is expected, as if it were one, so that what is judged is not its media type.</summary>
    public HttpRequestMessage PeticionJson(string json) => Peticion(new StringContent(json, Encoding.UTF8, Medio));

    private string Medio => Cuerpo is null && Definicion.TryGetProperty("requestBody", out var cuerpo) ? cuerpo.GetProperty("content").EnumerateObject().First().Name : "application/json";

    public override string ToString() => $"{Metodo} {Plantilla} ({Nombre})";

    private JsonProperty? Json(string parte) => Definicion.TryGetProperty(parte, out var dicha)
        ? dicha.GetProperty("content").EnumerateObject().Where(c => c.Name.EndsWith("json", StringComparison.Ordinal)).Select(c => (JsonProperty?)c).FirstOrDefault() : null;

    private static string Relleno(JsonElement esquema) => Dice(esquema, "format", "uuid") ? "01900000-0000-7000-8000-000000000000"
        : Dice(esquema, "format", "date") ? "2026-01-01"
        : Dice(esquema, "type", "integer") ? "1"
        : "NO-EXISTE";

    private static bool Dice(JsonElement esquema, string palabra, string valor) => esquema.TryGetProperty(palabra, out var dicho) && dicho.ToString() == valor;

    [GeneratedRegex(@"\{(\w+)\}")]
    private static partial Regex Hueco();
}

/// <summary>Every operation there is, and judgements over all of them that say all the faults at once.</summary>
internal static class Operaciones
{
    private static readonly string[] Verbos = ["get", "post", "put", "patch", "delete"];

    public static IReadOnlyList<Operacion> Todas(this OpenGovApi api) =>
    [
        .. from camino in api.Contrato.Raiz.GetProperty("paths").EnumerateObject()
           from verbo in camino.Value.EnumerateObject()
           where Verbos.Contains(verbo.Name)
           select new Operacion(api.Contrato, HttpMethod.Parse(verbo.Name), camino.Name, verbo.Value),
    ];

    /// <summary>Sends and judges one request for each; the client also holds every answer against the contract.</summary>
    public static async Task Juzgar(this IEnumerable<Operacion> operaciones, Func<Operacion, Task> juicio)
    {
        var (vistas, faltas) = (0, new List<string>());
        foreach (var operacion in operaciones)
        {
            vistas++;
            try
            {
                await juicio(operacion);
            }
            catch (Exception falta) when (falta is Xunit.Sdk.XunitException or HttpRequestException or KeyNotFoundException or InvalidOperationException)
            {
                faltas.Add($"{operacion}: {falta.Message}");
            }
        }

        Assert.True(vistas > 0, "No se vio ninguna operación: la prueba no estaría probando nada.");
        Assert.True(faltas.Count == 0, $"{faltas.Count} de {vistas} operaciones:{Environment.NewLine}{string.Join(Environment.NewLine, faltas.Take(12))}");
    }

    public static void NoDebeHaber(this IEnumerable<string> faltas, string regla)
    {
        var lista = faltas.Distinct().Order(StringComparer.Ordinal).ToList();
        Assert.True(lista.Count == 0, $"{regla}{Environment.NewLine}  {string.Join(Environment.NewLine + "  ", lista)}");
    }

    public static IReadOnlyList<T> QueSeVieron<T>(this IEnumerable<T> sujetos)
    {
        var vistos = sujetos.ToList();
        Assert.True(vistos.Count > 0, "No se vio ningún sujeto: la prueba no estaría probando nada.");
        return vistos;
    }
}
