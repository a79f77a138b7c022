using System.Net;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace OpenGov.ApiTests.Contrato;

/// <summary>Whoever programs against us starts by copying an example: there is one for each body and each list, and it is true.</summary>
public sealed class EjemplosTests(OpenGovApi api)
{
    private const string Remedio = "un acto en data/edomex o un archivo en src/Host/Contract/Ejemplos (docs/casa.md)";

    private static readonly string Carpeta = Path.Combine(Repositorio.Raiz, "src", "Host", "Contract", "Ejemplos");
    private static readonly bool Reescribir = Environment.GetEnvironmentVariable("OPENGOV_REESCRIBIR") == "1";
    private static readonly JsonSerializerOptions Legible = new(BuildingBlocks.Json.Stored) { WriteIndented = true };

    [Fact]
    public void Todo_cuerpo_tiene_un_ejemplo() => api.Todas().Where(o => o.Cuerpo is { } cuerpo && !cuerpo.TryGetProperty("example", out _))
        .Select(o => o.Nombre)
        .NoDebeHaber($"A estas operaciones les falta el ejemplo de su cuerpo; dáselo con {Remedio}:");

    [Fact]
    public void Toda_lista_tiene_un_ejemplo() => api.Todas().Where(o => o.EsListado).QueSeVieron()
        .Where(o => !o.Exito!.Value.TryGetProperty("example", out var ejemplo) || ejemplo.GetProperty("datos").GetArrayLength() == 0)
        .Select(o => o.Nombre)
        .NoDebeHaber("A estas listas les falta el ejemplo de su respuesta; build/ejemplos lo toma de la semilla, y si ella la deja vacía se escribe a mano:");

    [Fact]
    public void Todo_ejemplo_cumple_su_esquema()
    {
        var faltas = new List<string>();
        foreach (var (operacion, medio) in api.Todas().SelectMany(o => new[] { (o, o.Cuerpo), (o, o.Exito) }).Where(par => par.Item2 is { } m && m.TryGetProperty("example", out _)).QueSeVieron())
            api.Contrato.Validar(medio!.Value.GetProperty("example"), medio.Value.GetProperty("schema"), operacion.Nombre, faltas);

        faltas.NoDebeHaber("Un ejemplo que no se puede enviar, o que nunca se recibe, engaña:");
    }

    [Fact]
    public void Cada_archivo_de_ejemplo_es_de_una_operacion_que_no_tiene_acto_en_la_semilla()
    {
        var nombres = api.Todas().Select(o => o.Nombre).Append("PaginaDeVersionResumen").ToHashSet();
        var actos = Actos().ToHashSet();

        Directory.EnumerateFiles(Carpeta, "*.json").QueSeVieron().Select(archivo => (Archivo: Path.GetFileNameWithoutExtension(archivo), Dice: JsonNode.Parse(File.ReadAllText(archivo))!["operacion"]!.GetValue<string>()))
            .Where(e => e.Archivo != e.Dice || !nombres.Contains(e.Dice) || actos.Contains(e.Dice))
            .Select(e => $"{e.Archivo}.json dice «{e.Dice}»")
            .NoDebeHaber("Un archivo lleva el nombre de su operación, que existe y no tiene ya un acto en data/edomex:");
    }

    [Fact]
    public async Task Todo_ejemplo_de_cuerpo_se_acepta_tal_cual()
    {
        var todo = (await api.SemillaImportada()).Cliente("*"); // what the examples name exists, and what they would create is already there

        await api.Todas().Where(o => o.Cuerpo is { } cuerpo && cuerpo.TryGetProperty("example", out _)).Juzgar(async operacion =>
        {
            var respuesta = await todo.SendAsync(operacion.Peticion(new StringContent(operacion.Cuerpo!.Value.GetProperty("example").GetRawText(), Encoding.UTF8, operacion.TipoDeCuerpo!)));

            Assert.NotEqual(HttpStatusCode.BadRequest, respuesta.StatusCode);
            if (respuesta.StatusCode is HttpStatusCode.UnprocessableEntity && await respuesta.Leer() is var problema && problema.Texto("codigo") == "validacion")
                Assert.All(problema.GetProperty("errores").EnumerateArray(), e => Assert.True(e.Texto("codigo") == "no_existe", problema.ToString()));
        });
    }

    [Fact]
    public async Task La_semilla_se_importa_entera_y_sus_listas_se_leen()
    {
        var todo = (await api.SemillaImportada()).Cliente("*");

        await api.Todas().Where(o => o.EsListado && o.Metodo == HttpMethod.Get).Juzgar(async operacion =>
        {
            var camino = await Llenar(operacion.Plantilla, todo);
            if (camino is null) return;

            var pagina = JsonNode.Parse((await (await todo.GetAsync(camino)).DebeSer(HttpStatusCode.OK)).ToString())!.AsObject();
            if (Reescribir) Grabar(operacion, pagina);
        });
    }

    private static IEnumerable<string> Actos() => Directory.EnumerateFiles(Path.Combine(Repositorio.Raiz, "data", "edomex"), "*.json", SearchOption.AllDirectories)
        .SelectMany(archivo => JsonNode.Parse(File.ReadAllText(archivo))!["actos"]?.AsArray().Select(acto => acto!["operacion"]!.GetValue<string>()) ?? []);

    /// <summary>A list of something lives under it: the first there is. Null when there is none, or when it lives two levels down, where nothing lists what is between.</summary>
    private static async Task<string?> Llenar(string plantilla, HttpClient cliente)
    {
        var hueco = plantilla.IndexOf("/{", StringComparison.Ordinal);
        if (hueco < 0) return plantilla;
        if (plantilla.LastIndexOf("/{", StringComparison.Ordinal) > hueco) return null;

        var padres = (await (await cliente.GetAsync(plantilla[..hueco])).DebeSer(HttpStatusCode.OK)).GetProperty("datos");
        var elegido = padres.EnumerateArray().Select(FolioDe).OrderByDescending(folio => folio.StartsWith(Semilla.Ejercicio, StringComparison.Ordinal)).FirstOrDefault();
        return elegido is null ? null : string.Concat(plantilla[..hueco], "/", elegido, plantilla[(plantilla.IndexOf('}', StringComparison.Ordinal) + 1)..]);
    }

    // Counts go by the folio of what they count.
    private static string FolioDe(JsonElement elemento) => elemento.Texto(elemento.TryGetProperty("folio", out _) ? "folio" : "objeto_folio");

    // Only what is missing or no longer true: examples do not change because the clock did.
    private void Grabar(Operacion operacion, JsonObject pagina)
    {
        var nombre = operacion.Nombre.StartsWith("ListarVersionesDe", StringComparison.Ordinal) ? "PaginaDeVersionResumen" : operacion.Nombre;
        var archivo = Path.Combine(Carpeta, $"{nombre}.json");
        if (pagina["datos"]!.AsArray() is not { Count: > 0 } datos || (File.Exists(archivo) && Cumple(operacion, JsonNode.Parse(File.ReadAllText(archivo))!["respuesta"]!))) return;

        var elegido = datos.OrderBy(d => d!["ejemplo"]?.GetValue<bool>() is true).First()!.DeepClone();
        pagina["datos"] = new JsonArray(elegido);
        if (pagina["paginacion"] is JsonObject paginacion) (paginacion["hay_mas"], paginacion["siguiente"]) = (false, null);
        File.WriteAllText(archivo, new JsonObject { ["operacion"] = nombre, ["respuesta"] = pagina }.ToJsonString(Legible) + "\n");
    }

    private bool Cumple(Operacion operacion, JsonNode respuesta)
    {
        var faltas = new List<string>();
        api.Contrato.Validar(JsonSerializer.SerializeToElement(respuesta), operacion.Exito!.Value.GetProperty("schema"), "#", faltas);
        return faltas.Count == 0;
    }
}
