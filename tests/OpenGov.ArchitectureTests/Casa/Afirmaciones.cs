namespace OpenGov.ArchitectureTests;

/// <summary>What these tests say: that there was something to judge, and what is wrong with it.</summary>
internal static class Afirmaciones
{
    /// <summary>A test that saw nothing proves nothing.</summary>
    public static IReadOnlyList<T> QueSeVieron<T>(this IEnumerable<T> sujetos)
    {
        var vistos = sujetos.ToList();
        Assert.True(vistos.Count > 0, "No se vio ningún sujeto: la prueba no estaría probando nada.");
        return vistos;
    }

    /// <summary>All the faults at once, one a line.</summary>
    public static void NoDebeHaber(this IEnumerable<string> faltas, string regla)
    {
        var lista = faltas.Distinct().Order(StringComparer.Ordinal).ToList();
        Assert.True(lista.Count == 0, $"{regla}{Environment.NewLine}  {string.Join(Environment.NewLine + "  ", lista)}");
    }
}
