using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Unicode;

using OpenGov.ApiTests.Contrato;

namespace OpenGov.ApiTests.Difusion.DatosAbiertos;

/// <summary>Lo prometido de los datos abiertos: las columnas solo se agregan al final, no cambian de tipo, y ninguna tabla se pierde ni cambia de nombre.</summary>
public sealed class TablasPublicacionTests(OpenGovApi api)
{
    private static readonly string Ruta = Path.Combine(Repositorio.Raiz, "src", "Modules", "Difusion", "DatosAbiertos", "tablas.json");

    private static readonly JsonSerializerOptions Opciones = new()
    {
        PropertyNamingPolicy = JsonNamingPolicy.SnakeCaseLower, WriteIndented = true, NewLine = "\n", Encoder = JavaScriptEncoder.Create(UnicodeRanges.All), DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    };

    [Fact]
    public async Task El_registro_de_tablas_es_lo_que_se_publica_ni_mas_ni_menos()
    {
        var publicadas = (await api.LeerDato("datapackage.json")).GetProperty("resources").EnumerateArray().Select(Anotar).OrderBy(t => t.Ruta, StringComparer.Ordinal).ToList();
        if (Environment.GetEnvironmentVariable("OPENGOV_REESCRIBIR") == "1") await Reescribir(publicadas);

        var (anotado, publicado) = ((await Leer()).SelectMany(Renglones).ToList(), publicadas.SelectMany(Renglones).ToList());
        Assert.True(anotado.QueSeVieron().SequenceEqual(publicado, StringComparer.Ordinal), $"""
            tablas.json ya no es lo que se publica. Si se agregó o se dejó de usar algo a propósito, ejecuta build/openapi y revisa el diff.
            Anotado y no publicado: {string.Join("; ", anotado.Except(publicado))}
            Publicado y no anotado: {string.Join("; ", publicado.Except(anotado))}
            """);
    }

    [Fact]
    public async Task Nada_se_llama_como_otra_cosa()
    {
        var anotadas = (await Leer()).QueSeVieron();

        Assert.Equal(anotadas.Count, anotadas.Select(a => a.Nombre).Distinct(StringComparer.Ordinal).Count());
        Assert.All(anotadas, a => Assert.False(string.IsNullOrWhiteSpace(a.Titulo)));
        Assert.All((await api.LeerDato("datapackage.json")).GetProperty("resources").EnumerateArray().QueSeVieron(), r => Assert.Distinct(Campos(r).Select(c => c.Texto("name"))));
    }

    /// <summary>Also of the lists that no document of the tests has anything in.</summary>
    [Fact]
    public async Task Cada_miembro_de_los_documentos_del_contrato_tiene_columna()
    {
        var tablas = (await api.LeerDato("datapackage.json")).GetProperty("resources").EnumerateArray().ToDictionary(r => r.Texto("ruta"), r => Campos(r).Select(c => c.Texto("name")).ToList());
        var rutas = api.Contrato.Raiz.GetProperty("paths");
        var miembros = tablas.Keys.Where(r => !EsHija(r) && rutas.TryGetProperty($"/api/v1/{r}", out _)).SelectMany(r =>
        {
            var pagina = rutas.GetProperty($"/api/v1/{r}").GetProperty("get").GetProperty("responses").GetProperty("200").GetProperty("content").GetProperty("application/json").GetProperty("schema");
            return Columnas(tablas, r, r, "", Resuelto(Resuelto(pagina).GetProperty("properties").GetProperty("datos").GetProperty("items")));
        });

        Assert.Empty(miembros.QueSeVieron().Where(m => !tablas[m.Tabla].Contains(m.Columna)).Select(m => $"{m.Tabla}: {m.Columna}"));
    }

    /// <summary>The columns that the dictionary promises of a schema, walked without the code that makes them.</summary>
    private IEnumerable<(string Tabla, string Columna)> Columnas(IReadOnlyDictionary<string, List<string>> tablas, string tabla, string camino, string prefijo, JsonElement esquema) =>
        !esquema.TryGetProperty("properties", out var miembros) ? [(tabla, "valor")] : miembros.EnumerateObject().SelectMany(m =>
        {
            var (dentro, nombre, suyo) = ($"{camino}/{m.Name}", $"{prefijo}{m.Name}", Resuelto(m.Value));
            if (suyo.TryGetProperty("items", out var items) && tablas.ContainsKey(dentro)) return Columnas(tablas, dentro, dentro, "", Resuelto(items));
            if (suyo.TryGetProperty("properties", out _)) return Columnas(tablas, tabla, dentro, $"{nombre}_", suyo);

            var esDeLaLista = EsHija(tabla) && tablas[tabla].Take(tablas[tabla].IndexOf("orden") + 1).Contains(nombre);
            return [(tabla, esDeLaLista ? $"{nombre}_propio" : nombre)];
        });

    private JsonElement Resuelto(JsonElement esquema) =>
        esquema.TryGetProperty("$ref", out var referencia) ? api.Contrato.Resolver(referencia.GetString()!)
        : esquema.TryGetProperty("oneOf", out var opciones) ? Resuelto(opciones.EnumerateArray().Single(o => o.TryGetProperty("$ref", out _)))
        : esquema;

    private static bool EsHija(string ruta) => ruta.Contains('/', StringComparison.Ordinal);

    private static async Task<List<TablaAnotada>> Leer() => JsonSerializer.Deserialize<List<TablaAnotada>>(await File.ReadAllTextAsync(Ruta), Opciones)!;

    // What was promised is kept even by whoever accepts a change: only new lines, and what is no longer used, are written.
    private static async Task Reescribir(List<TablaAnotada> publicadas)
    {
        var porRuta = publicadas.ToDictionary(t => t.Ruta, StringComparer.Ordinal);
        foreach (var promesa in await Leer())
        {
            var publicada = porRuta[promesa.Ruta];
            Assert.Equal((promesa.Nombre, promesa.Llave), (publicada.Nombre, publicada.Llave));
            Assert.Equal(promesa.Columnas, publicada.Columnas.Take(promesa.Columnas.Count));
        }

        await File.WriteAllTextAsync(Ruta, JsonSerializer.Serialize(publicadas, Opciones) + "\n");
    }

    private static IEnumerable<string> Renglones(TablaAnotada tabla) =>
    [
        $"{tabla.Ruta} en {tabla.Nombre}, «{tabla.Titulo}», por {tabla.Llave}{(tabla.EnDesuso == true ? ", en desuso" : "")}",
        .. tabla.Columnas.Select((c, i) => $"{tabla.Nombre}[{i}] {c.Key}: {c.Value}{(tabla.ColumnasEnDesuso?.Contains(c.Key) == true ? ", en desuso" : "")}"),
    ];

    // The keys of a list inside a document, and the instant of withdrawal, are not of the document.
    private static TablaAnotada Anotar(JsonElement recurso)
    {
        var (ruta, esquema, campos) = (recurso.Texto("ruta"), recurso.GetProperty("schema"), Campos(recurso));
        var hija = EsHija(ruta);
        var propios = campos.SkipLast(1).Skip(hija ? campos.FindIndex(c => c.Texto("name") == "orden") + 1 : 0).ToList();
        var llave = hija ? esquema.GetProperty("foreignKeys")[0].GetProperty("reference").GetProperty("fields") : esquema.GetProperty("primaryKey");
        string[] perdidas = [.. propios.Where(EnDesuso).Select(c => c.Texto("name"))];
        return new TablaAnotada(
            ruta, recurso.Texto("name"), recurso.Texto("title"), llave[0].GetString()!, EnDesuso(recurso) ? true : null, new(propios.Select(c => KeyValuePair.Create(c.Texto("name"), Tipo(c)))),
            EnDesuso(recurso) || perdidas.Length == 0 ? null : perdidas);
    }

    private static List<JsonElement> Campos(JsonElement recurso) => [.. recurso.GetProperty("schema").GetProperty("fields").EnumerateArray()];

    private static bool EnDesuso(JsonElement descrito) => descrito.TryGetProperty("en_desuso", out var dicho) && dicho.GetBoolean();

    private static string Tipo(JsonElement campo) => campo.TryGetProperty("delimiter", out _) ? "lista" : campo.Texto("type") switch
    {
        "integer" => "entero",
        "number" => "numero",
        "boolean" => "booleano",
        "date" => "fecha",
        "datetime" => "instante",
        "any" => "objeto",
        _ => "texto",
    };

    private sealed record TablaAnotada(string Ruta, string Nombre, string Titulo, string Llave, bool? EnDesuso, OrderedDictionary<string, string> Columnas, IReadOnlyList<string>? ColumnasEnDesuso);
}
