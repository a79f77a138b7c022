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
        var hija = ruta.Contains('/', StringComparison.Ordinal);
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
