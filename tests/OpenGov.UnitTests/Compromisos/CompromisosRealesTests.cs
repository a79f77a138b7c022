using System.Text.Json;

using OpenGov.Compromisos.Smart;

namespace OpenGov.UnitTests.Compromisos;

/// <summary>
/// The commitments that five states really published, through the FichaSmart. Their texts are not ours to copy: the file is read when
/// the machine has it, and what we keep is only how many met each rule.
/// </summary>
public sealed class CompromisosRealesTests(ITestOutputHelper salida)
{
    private const int Publicados = 28;

    private static readonly string Raiz = Buscar();
    private static readonly string Esperado = Path.Combine(Raiz, "tests", "OpenGov.UnitTests", "Compromisos", "compromisos-reales.txt");

    [Fact]
    public void Ninguno_podria_validarse_como_se_publico_y_asi_queda_cada_regla()
    {
        var reales = Leer();
        Assert.SkipWhen(reales is [], "No está mexico_estados_stl_pal.json en ../shared/data: no se juzgaron los compromisos reales.");

        var fichas = reales.Select(texto => FichaSmart.Evaluar(new() { Titulo = Texto.Length(texto) > 200 ? texto[..200] : texto, Texto = texto }, Ejemplos.Vigencia)).ToList();
        var conteo = CatalogoSmart.Reglas.Select(regla =>
        {
            var resultados = fichas.Select(ficha => ficha.Reglas.Single(r => r.Regla == regla.Clave).Resultado).ToList();
            return $"{regla.Clave} cumple {Cuantos(ResultadoRegla.Cumple)} no_cumple {Cuantos(ResultadoRegla.NoCumple)} sin_datos {Cuantos(ResultadoRegla.SinDatos)}";

            int Cuantos(ResultadoRegla resultado) => resultados.Count(r => r == resultado);
        }).ToList();
        foreach (var linea in conteo) salida.WriteLine(linea);

        Assert.Equal(Publicados, reales.Count);
        Assert.DoesNotContain(fichas, ficha => ficha.Validable);
        if (Environment.GetEnvironmentVariable("OPENGOV_REESCRIBIR") is "1") File.WriteAllLines(Esperado, conteo);
        Assert.Equal(File.ReadAllLines(Esperado), conteo);
    }

    private static IReadOnlyList<string> Leer()
    {
        var carpeta = new DirectoryInfo(Raiz).Parent;
        while (carpeta is not null && !File.Exists(Path.Combine(carpeta.FullName, "shared", "data", "mexico_estados_stl_pal.json"))) carpeta = carpeta.Parent;
        if (carpeta is null) return [];

        using var archivo = JsonDocument.Parse(File.ReadAllText(Path.Combine(carpeta.FullName, "shared", "data", "mexico_estados_stl_pal.json")));
        return [.. from entidad in archivo.RootElement.GetProperty("entidades").EnumerateArray()
                   where entidad.TryGetProperty("compromisos", out var suyos) && suyos.ValueKind is JsonValueKind.Array
                   from compromiso in entidad.GetProperty("compromisos").EnumerateArray()
                   select Texto.Clean(compromiso.GetProperty("texto").GetString()!)];
    }

    private static string Buscar()
    {
        var carpeta = new DirectoryInfo(AppContext.BaseDirectory);
        while (carpeta is not null && !File.Exists(Path.Combine(carpeta.FullName, "OpenGov.sln"))) carpeta = carpeta.Parent;
        return carpeta?.FullName ?? AppContext.BaseDirectory;
    }
}
