using System.Text.Json;
using System.Text.RegularExpressions;
using OpenGov.ApiTests.Contrato;

namespace OpenGov.ApiTests.Operacion;

/// <summary>The plan that every newcomer loads says what is on record, tells apart what is not, and may be loaded again.</summary>
public sealed partial class SemillaTests(OpenGovApi api)
{
    [Fact]
    public void Lo_que_no_va_marcado_como_ejemplo_trae_su_fuente_y_no_dice_nada_de_ejemplo()
    {
        var actos = Directory.EnumerateFiles(Path.Combine(Repositorio.Raiz, "data", "edomex"), "*.json", SearchOption.AllDirectories)
            .Select(archivo => JsonDocument.Parse(File.ReadAllText(archivo)).RootElement)
            .SelectMany(archivo => archivo.TryGetProperty("actos", out var suyos) ? suyos.EnumerateArray().ToArray() : [])
            .ToList();
        var hechos = actos.Where(a => !EsDeEjemplo(a)).QueSeVieron();

        hechos.Where(a => !a.GetProperty("cuerpo").TryGetProperty("fuente", out _)).Select(a => a.Texto("referencia")).NoDebeHaber("Un hecho dice de dónde se tomó:");
        hechos.Where(a => a.GetRawText().Contains("[Ejemplo]", StringComparison.Ordinal)).Select(a => a.Texto("referencia")).NoDebeHaber("Lo inventado va en un acto con «ejemplo: true»:");
        actos.Where(a => EsDeEjemplo(a) && !a.GetProperty("cuerpo").TryGetProperty("motivo", out _)).Select(a => a.Texto("referencia")).NoDebeHaber("Un ejemplo dice qué no consta:");
    }

    [Fact]
    public async Task Importarla_otra_vez_no_registra_nada()
    {
        var mundo = await api.SemillaImportada();
        var antes = await mundo.Escalar<long>(Actos);

        var dicho = await Semilla.Importar(mundo.Cliente("*"), mundo.Cliente("seguimiento:verificar", "seguimiento:integrante"));

        Assert.Equal(["0 registrados", "0 registrados", "0 registrados"], Totales().Matches(dicho).Select(m => m.Groups[1].Value));
        Assert.Equal(antes, await mundo.Escalar<long>(Actos));
    }

    // Of the seed alone: others read its world, and write in it, at the same time.
    private static readonly string Actos = "select " + string.Join(" + ", Semilla.Esquemas
        .Select(e => $"(select count(*) from {e}.historia where referencia like 'edomex/%')"));

    private static bool EsDeEjemplo(JsonElement acto) => acto.GetProperty("cuerpo").TryGetProperty("ejemplo", out var marca) && marca.GetBoolean();

    [GeneratedRegex("^([0-9]+ registrados), [0-9]+ ya constaban, 0 fallidos", RegexOptions.Multiline)]
    private static partial Regex Totales();
}
