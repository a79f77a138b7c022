using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace OpenGov.ArchitectureTests;

/// <summary>The promises of the design, measured on the tree: what one more operation costs.</summary>
public sealed class MedidasTests(ITestOutputHelper salida)
{
    private const int MedianaPrometida = 65;

    [Fact]
    public void Un_comando_cuesta_un_archivo_de_65_lineas_en_la_mediana()
    {
        var comandos = Modulo.Todos.SelectMany(m => m.Fuentes).Where(EsComando).Select(f => f.Lineas.Count).Order().QueSeVieron();
        var mediana = comandos[comandos.Count / 2];
        salida.WriteLine($"{comandos.Count} comandos; mediana {mediana} líneas, p90 {comandos[comandos.Count * 9 / 10]}, el más largo {comandos[^1]}");

        Assert.True(mediana <= MedianaPrometida, $"La mediana de un comando es de {mediana} líneas; se prometieron {MedianaPrometida}.");
    }

    // A file with command, endpoint and handler: what a person writes to add an operation.
    private static bool EsComando(Fuente archivo)
    {
        var tipos = archivo.Raiz.DescendantNodes().OfType<TypeDeclarationSyntax>().Select(t => t.Identifier.Text).ToHashSet(StringComparer.Ordinal);
        return tipos.Contains(archivo.Nombre) && tipos.Contains($"{archivo.Nombre}Endpoint") && tipos.Contains($"{archivo.Nombre}Handler")
            && archivo.Raiz.DescendantNodes().OfType<IdentifierNameSyntax>().Any(n => n.Identifier.Text is "MapPost" or "MapPut" or "MapPatch" or "MapDelete");
    }
}
