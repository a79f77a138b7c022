namespace OpenGov.Compromisos.Plantilla;

/// <summary>The 169 targets of the 2030 Agenda: per goal, how many are numbered and how many are lettered (means of implementation).</summary>
internal static class MetasOds
{
    private static readonly (int Numeradas, int ConLetra)[] Objetivos =
    [
        (5, 2), (5, 3), (9, 4), (7, 3), (6, 3), (6, 2), (3, 2), (10, 2), (5, 3), (7, 3), (7, 3), (8, 3), (3, 2), (7, 3), (9, 3), (10, 2), (19, 0),
    ];

    public static readonly IReadOnlySet<string> Todas = Objetivos
        .SelectMany((objetivo, i) => Enumerable.Range(1, objetivo.Numeradas).Select(n => $"{i + 1}.{n}")
            .Concat("abcd".Take(objetivo.ConLetra).Select(letra => $"{i + 1}.{letra}")))
        .ToHashSet(StringComparer.Ordinal);
}
