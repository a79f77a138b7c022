using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace OpenGov.ArchitectureTests;

/// <summary>What can be seen of a file without knowing what it is about.</summary>
public sealed class FormaTests(ITestOutputHelper salida)
{
    /// <summary>Past this a rule is in the wrong place; it is said, because a long aggregate is sometimes just that.</summary>
    private const int LineasQueAvisan = 120;

    private const int LineasMaximas = 160;

    private static readonly string[] Pendientes = ["TODO", "FIXME", "HACK", "XXX"];

    [Fact]
    public void Ningun_archivo_de_un_modulo_pasa_de_160_lineas()
    {
        var largos = Modulo.Todos.SelectMany(m => m.Fuentes).QueSeVieron().Where(f => f.Lineas.Count > LineasQueAvisan).OrderByDescending(f => f.Lineas.Count).ToList();

        foreach (var largo in largos) salida.WriteLine($"{largo.Lineas.Count} líneas: {largo.Ruta}");

        largos.Where(f => f.Lineas.Count > LineasMaximas).Select(f => $"{f.Ruta}: {f.Lineas.Count} líneas")
            .NoDebeHaber($"La meta son {LineasQueAvisan} líneas y el límite {LineasMaximas}; busca el agregado que quiere existir:");
    }

    [Fact]
    public void Nada_quedo_a_medias() => Nuestras().QueSeVieron()
        .SelectMany(f => f.Raiz.DescendantTrivia(descendIntoTrivia: false).Where(EsComentario).Where(t => Pendientes.Any(p => Palabras(t.ToString()).Contains(p))).Select(t => $"{f.Ruta}: {t.ToString().Trim()}")
            .Concat(f.Raiz.DescendantTokens().Where(t => t.Text is "NotImplementedException").Select(_ => $"{f.Ruta}: NotImplementedException")))
        .NoDebeHaber("Lo que falta es un asunto con dueño, no una nota en el código:");

    [Fact]
    public void Los_identificadores_no_llevan_acentos() => Nuestras().QueSeVieron()
        .SelectMany(f => f.Raiz.DescendantTokens().Where(t => t.IsKind(SyntaxKind.IdentifierToken) && t.Text.Any(c => !char.IsAscii(c))).Select(t => $"{f.Ruta}: {t.Text}"))
        .NoDebeHaber("Sin acentos ni eñes en identificadores; toda la ortografía en los textos:");

    [Fact]
    public void Las_rutas_no_llevan_acentos_ni_espacios() => Repositorio.Archivos(Repositorio.Raiz).QueSeVieron()
        .Select(Repositorio.Relativa)
        .Where(r => r.Any(c => !char.IsAscii(c) || c == ' '))
        .NoDebeHaber("Git, URL y consolas escriben distinto lo que no es ASCII:");

    [Fact]
    public void El_reloj_entra_como_parametro() => Fuente.En("src", "Modules").Concat(Fuente.En("src", "BuildingBlocks")).QueSeVieron()
        .SelectMany(f => f.Raiz.DescendantNodes().OfType<MemberAccessExpressionSyntax>()
            .Where(m => m.Expression.ToString() is "DateTime" or "DateTimeOffset" or "DateOnly" && m.Name.Identifier.Text is "Now" or "UtcNow" or "Today")
            .Select(m => $"{f.Ruta}: {m}"))
        .NoDebeHaber("El tiempo se pide a TimeProvider en el handler y entra como parámetro:");

    [Fact]
    public void Sin_regiones_ni_clases_partidas() => Modulo.Todos.SelectMany(m => m.Fuentes).QueSeVieron()
        .SelectMany(f => f.Raiz.DescendantTrivia().Where(t => t.IsKind(SyntaxKind.RegionDirectiveTrivia)).Select(_ => $"{f.Ruta}: #region")
            .Concat(f.Raiz.DescendantTokens().Where(t => t.IsKind(SyntaxKind.PartialKeyword)).Select(_ => $"{f.Ruta}: partial")))
        .NoDebeHaber("Un archivo que las necesita es dos archivos:");

    private static IEnumerable<Fuente> Nuestras() => Fuente.En("src").Concat(Fuente.En("tests")).Concat(Fuente.En("build"))
        .Where(f => !f.Ruta.EndsWith($"{nameof(FormaTests)}.cs", StringComparison.Ordinal));

    private static bool EsComentario(SyntaxTrivia trivia) => trivia.IsKind(SyntaxKind.SingleLineCommentTrivia) || trivia.IsKind(SyntaxKind.MultiLineCommentTrivia)
        || trivia.IsKind(SyntaxKind.SingleLineDocumentationCommentTrivia) || trivia.IsKind(SyntaxKind.MultiLineDocumentationCommentTrivia);

    private static HashSet<string> Palabras(string texto) => [.. texto.Split([' ', ':', '/', '\n', '.', ',', '(', ')', '*'])];
}
