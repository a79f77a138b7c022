using System.Text.RegularExpressions;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace OpenGov.ArchitectureTests;

/// <summary>Rule codes are API: clients branch on them, people search by them.</summary>
public sealed partial class ReglasTests
{
    /// <summary>What stands in a text for what is only known when it runs.</summary>
    private const string Hueco = "…";

    private static readonly Dictionary<string, string[]> Prefijos = new(StringComparer.Ordinal)
    {
        ["Secretariado"] = ["STL"],
        ["Mesas"] = ["MESA"],
        ["Compromisos"] = ["COM", "SMART"],
        ["Difusion"] = ["DIF"],
        ["Seguimiento"] = ["SEG"],
    };

    [Fact]
    public void Cada_modulo_tiene_su_prefijo() => Assert.Equal(Modulo.Todos.Select(m => m.Nombre).Order(StringComparer.Ordinal), Prefijos.Keys.Order(StringComparer.Ordinal));

    [Fact]
    public void El_codigo_de_una_regla_lleva_el_prefijo_de_su_modulo_y_esta_bien_formado() => Reglas().QueSeVieron()
        .Where(r => !Forma().IsMatch(r.Codigo) || !Prefijos[r.Modulo.Nombre].Contains(r.Codigo.Split('-')[0]))
        .Select(r => $"{r.Codigo} en {r.Archivo}")
        .NoDebeHaber("Un código es PREFIJO-REGLA-caso-con-guiones (STL-S10-sector-ausente); la regla o el caso pueden faltar:");

    [Fact]
    public void Una_regla_la_guarda_un_solo_agregado() => Reglas().QueSeVieron()
        .GroupBy(r => r.Codigo, StringComparer.Ordinal)
        .Where(g => g.Select(r => Path.GetDirectoryName(r.Archivo)).Distinct().Count() > 1)
        .Select(g => $"{g.Key} en {string.Join(", ", g.Select(r => r.Archivo).Distinct())}")
        .NoDebeHaber("Buscar un código lleva a una carpeta; la regla que dos agregados necesitan son dos reglas, o es de uno de ellos:");

    [Fact]
    public void Las_reglas_le_hablan_a_una_persona() => Reglas().QueSeVieron()
        .Where(r => r.Mensaje is { } mensaje && !Frase().IsMatch(mensaje))
        .Select(r => $"{r.Codigo}: {r.Mensaje}")
        .NoDebeHaber("El mensaje es una frase completa: empieza con mayúscula o con un dato, y termina en punto:");

    /// <summary>Codes written where a rule is kept: <c>Rule.Ensure</c>, <c>Rule.Require</c>, thrown by hand, or a constant that looks like one.</summary>
    private static IEnumerable<Regla> Reglas() =>
        from modulo in Modulo.Todos
        from archivo in modulo.Fuentes
        from regla in Llamadas(archivo).SelectMany(a => Leer(modulo, archivo, a)).Concat(Constantes(modulo, archivo))
        select regla;

    private static IEnumerable<Regla> Constantes(Modulo modulo, Fuente archivo) =>
        from literal in archivo.Raiz.DescendantNodes().OfType<LiteralExpressionSyntax>()
        where literal.IsKind(SyntaxKind.StringLiteralExpression) && !literal.Token.ValueText.EndsWith('-') && Prefijos.Values.SelectMany(p => p).Any(p => literal.Token.ValueText.StartsWith($"{p}-", StringComparison.Ordinal))
        select new Regla(modulo, archivo.Ruta, literal.Token.ValueText, Mensaje: null);

    private static IEnumerable<SeparatedArguments> Llamadas(Fuente archivo) =>
        archivo.Raiz.DescendantNodes().OfType<InvocationExpressionSyntax>()
            .Where(i => i.Expression is MemberAccessExpressionSyntax { Expression: IdentifierNameSyntax { Identifier.Text: "Rule" }, Name.Identifier.Text: "Ensure" or "Require" })
            .Select(i => new SeparatedArguments(i.ArgumentList.Arguments.Select(a => a.Expression).Skip(1).ToList()))
        .Concat(archivo.Raiz.DescendantNodes().OfType<ObjectCreationExpressionSyntax>()
            .Where(n => n.Type.ToString() == nameof(RuleViolationException))
            .Select(n => new SeparatedArguments(n.ArgumentList!.Arguments.Select(a => a.Expression).ToList())));

    private static IEnumerable<Regla> Leer(Modulo modulo, Fuente archivo, SeparatedArguments argumentos) =>
        from codigo in Textos(argumentos.Partes[0])
        select new Regla(modulo, archivo.Ruta, codigo, argumentos.Partes.Count > 1 ? Textos(argumentos.Partes[1]).FirstOrDefault() : null);

    // A code or a message may be chosen between two: both are read. What comes from a variable is kept where the variable is written.
    private static IEnumerable<string> Textos(ExpressionSyntax expresion) => expresion switch
    {
        LiteralExpressionSyntax literal when literal.IsKind(SyntaxKind.StringLiteralExpression) => [literal.Token.ValueText],
        InterpolatedStringExpressionSyntax interpolado => [string.Concat(interpolado.Contents.Select(c => c is InterpolatedStringTextSyntax texto ? texto.TextToken.ValueText : Hueco))],
        ConditionalExpressionSyntax eleccion => Textos(eleccion.WhenTrue).Concat(Textos(eleccion.WhenFalse)),
        ParenthesizedExpressionSyntax entre => Textos(entre.Expression),
        BinaryExpressionSyntax suma when suma.IsKind(SyntaxKind.AddExpression) => [string.Concat(Textos(suma.Left).FirstOrDefault() ?? Hueco, Textos(suma.Right).FirstOrDefault() ?? Hueco)],
        _ => [],
    };

    [GeneratedRegex("^[A-Z]+(-[A-Z][0-9]+(-[a-z0-9]+)*|(-[a-z0-9]+)+)$")]
    private static partial Regex Forma();

    // A hole may start it (a name) or end it (a sentence said elsewhere).
    [GeneratedRegex(@"^[\p{Lu}«¿0-9\u2026].*[.\u2026]$", RegexOptions.Singleline)]
    private static partial Regex Frase();

    private sealed record Regla(Modulo Modulo, string Archivo, string Codigo, string? Mensaje);

    private sealed record SeparatedArguments(IReadOnlyList<ExpressionSyntax> Partes);
}
