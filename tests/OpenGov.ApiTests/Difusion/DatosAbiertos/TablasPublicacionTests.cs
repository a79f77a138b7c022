using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Unicode;

using OpenGov.ApiTests.Contrato;

namespace OpenGov.ApiTests.Difusion.DatosAbiertos;

/// <summary>Lo prometido de los datos abiertos: las columnas solo se agregan al final y las tablas no cambian de nombre.</summary>
public sealed class TablasPublicacionTests(OpenGovApi api)
{
    private static readonly string Ruta = Path.Combine(Repositorio.Raiz, "src", "Modules", "Difusion", "DatosAbiertos", "tablas.json");

    private static readonly JsonSerializerOptions Opciones = new() { PropertyNamingPolicy = JsonNamingPolicy.SnakeCaseLower, WriteIndented = true, NewLine = "\n", Encoder = JavaScriptEncoder.Create(UnicodeRanges.All) };

    [Fact]
    public async Task El_registro_de_tablas_es_lo_que_se_publica()
    {
        var publicadas = (await api.LeerDato("datapackage.json")).GetProperty("resources").EnumerateArray().Select(Anotar).ToList();
        if (Environment.GetEnvironmentVariable("OPENGOV_REESCRIBIR") == "1") await Reescribir(publicadas);

        var anotadas = (await Leer()).ToDictionary(t => t.Ruta, StringComparer.Ordinal);
        Assert.True(
            publicadas.QueSeVieron().All(p => anotadas.TryGetValue(p.Ruta, out var a) && a.Nombre == p.Nombre && a.Columnas.SequenceEqual(p.Columnas, StringComparer.Ordinal)),
            "tablas.json ya no es lo que se publica. Si se agregaron columnas a propósito, ejecuta build/openapi y revisa el diff: solo debe haber líneas nuevas.");
    }

    [Fact]
    public async Task Nada_prometido_se_mueve_ni_se_quita()
    {
        var anotadas = (await Leer()).QueSeVieron();

        Assert.Equal(anotadas.Count, anotadas.Select(a => a.Nombre).Distinct(StringComparer.Ordinal).Count());
        Assert.All(anotadas, a => Assert.Equal(a.Columnas.Count, a.Columnas.Distinct(StringComparer.Ordinal).Count()));
        Assert.All(anotadas, a => Assert.False(string.IsNullOrWhiteSpace(a.Titulo)));
    }

    private static async Task<List<TablaAnotada>> Leer() => JsonSerializer.Deserialize<List<TablaAnotada>>(await File.ReadAllTextAsync(Ruta), Opciones)!;

    // What was promised and is no longer listed stays in the ledger: its name is not given to another.
    private static async Task Reescribir(List<TablaAnotada> publicadas)
    {
        var perdidas = (await Leer()).Where(a => publicadas.All(p => p.Ruta != a.Ruta));
        await File.WriteAllTextAsync(Ruta, JsonSerializer.Serialize(publicadas.Concat(perdidas).OrderBy(t => t.Ruta, StringComparer.Ordinal), Opciones) + "\n");
    }

    // The keys of a list inside a document, and the instant of withdrawal, are not of the document.
    private static TablaAnotada Anotar(JsonElement recurso)
    {
        var ruta = recurso.Texto("ruta");
        var campos = recurso.GetProperty("schema").GetProperty("fields").EnumerateArray().Select(f => f.Texto("name")).ToList();
        var llaves = ruta.Contains('/', StringComparison.Ordinal) ? campos.IndexOf("orden") + 1 : 0;
        return new TablaAnotada(ruta, recurso.Texto("name"), recurso.Texto("title"), [.. campos.SkipLast(1).Skip(llaves)]);
    }

    private sealed record TablaAnotada(string Ruta, string Nombre, string Titulo, IReadOnlyList<string> Columnas);
}
