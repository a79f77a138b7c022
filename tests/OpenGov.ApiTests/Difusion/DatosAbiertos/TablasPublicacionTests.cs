using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Unicode;
using Microsoft.Extensions.DependencyInjection;

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
        var paquete = await api.SinCuenta().LeerDato("datapackage.json");
        var publicadas = paquete.GetProperty("resources").EnumerateArray().ToDictionary(r => r.Texto("name"), r => r.GetProperty("schema").GetProperty("fields").EnumerateArray().Select(f => f.Texto("name")).ToList());
        var anotadas = JsonSerializer.Deserialize<List<TablaAnotada>>(await File.ReadAllTextAsync(Ruta), Opciones)!;
        if (Environment.GetEnvironmentVariable("OPENGOV_REESCRIBIR") == "1") await Reescribir(anotadas);

        Assert.True(
            publicadas.QueSeVieron().All(p => anotadas.Any(a => a.Nombre == p.Key && SinLlaves(a, p.Value).SequenceEqual(a.Columnas, StringComparer.Ordinal))),
            "tablas.json ya no es lo que se publica. Si se agregaron columnas a propósito, ejecuta build/openapi y revisa el diff: solo debe haber líneas nuevas.");
    }

    [Fact]
    public async Task Nada_prometido_se_mueve_ni_se_quita()
    {
        var anotadas = JsonSerializer.Deserialize<List<TablaAnotada>>(await File.ReadAllTextAsync(Ruta), Opciones)!.QueSeVieron().ToList();

        Assert.Equal(anotadas.Count, anotadas.Select(a => a.Nombre).Distinct(StringComparer.Ordinal).Count());
        Assert.All(anotadas, a => Assert.Equal(a.Columnas.Count, a.Columnas.Distinct(StringComparer.Ordinal).Count()));
        Assert.All(anotadas, a => Assert.False(string.IsNullOrWhiteSpace(a.Titulo)));
    }

    private async Task Reescribir(List<TablaAnotada> anotadas)
    {
        var esquema = api.Servicios.GetRequiredService<OpenGov.Difusion.DatosAbiertos.EsquemaDeDatos>();
        var nuevas = esquema.Tablas.Select(t => new TablaAnotada(t.Ruta, t.Nombre, t.Titulo, [.. t.Columnas.Select(c => c.Nombre)])).ToList();
        var perdidas = anotadas.Where(a => nuevas.All(n => n.Ruta != a.Ruta));
        await File.WriteAllTextAsync(Ruta, JsonSerializer.Serialize(nuevas.Concat(perdidas).OrderBy(t => t.Ruta, StringComparer.Ordinal), Opciones) + "\n");
    }

    // The keys of a list inside a document, and the instant of withdrawal, are not of the document.
    private static IEnumerable<string> SinLlaves(TablaAnotada tabla, IReadOnlyList<string> campos) =>
        campos.SkipLast(1).Skip(tabla.Ruta.Contains('/', StringComparison.Ordinal) ? campos.ToList().IndexOf("orden") + 1 : 0);

    private sealed record TablaAnotada(string Ruta, string Nombre, string Titulo, IReadOnlyList<string> Columnas);
}
