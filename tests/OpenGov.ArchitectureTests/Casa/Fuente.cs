using System.Collections.Concurrent;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace OpenGov.ArchitectureTests;

/// <summary>A file of C#, parsed: comments, strings and identifiers cannot be confused.</summary>
internal sealed class Fuente
{
    private static readonly ConcurrentDictionary<string, Fuente> Leidas = new(StringComparer.Ordinal);

    private Fuente(string ruta)
    {
        Ruta = Repositorio.Relativa(ruta);
        Lineas = File.ReadAllLines(ruta);
        Raiz = CSharpSyntaxTree.ParseText(string.Join('\n', Lineas)).GetCompilationUnitRoot();
    }

    public string Ruta { get; }

    public string Nombre => Path.GetFileNameWithoutExtension(Ruta);

    public IReadOnlyList<string> Lineas { get; }

    public SyntaxNode Raiz { get; }

    /// <summary>Lines that hold code: neither blank nor only a comment.</summary>
    public int LineasDeCodigo => Raiz.DescendantTokens()
        .Where(t => !t.IsKind(SyntaxKind.EndOfFileToken))
        .SelectMany(t => Enumerable.Range(Linea(t), t.GetLocation().GetLineSpan().EndLinePosition.Line - Linea(t) + 1))
        .Distinct().Count();

    /// <summary>Code of ours below a folder; migrations are generated and not judged.</summary>
    public static IReadOnlyList<Fuente> En(params string[] carpeta) =>
    [
        .. Repositorio.Archivos(Repositorio.Ruta(carpeta), "*.cs").Where(r => !Repositorio.Relativa(r).Contains("/Migrations/", StringComparison.Ordinal)).Select(r => Leidas.GetOrAdd(r, nueva => new Fuente(nueva))),
    ];

    private static int Linea(SyntaxToken pieza) => pieza.GetLocation().GetLineSpan().StartLinePosition.Line;
}
