using System.Collections.Frozen;

namespace OpenGov.Mesas.Participantes;

/// <summary>
/// Which cells of a table of counts may be published next to its total. A count under the threshold is hidden; and
/// enough others with it that nobody, even knowing this code, can work out any hidden one from the total.
/// </summary>
internal static class Supresion
{
    /// <summary>Fewer people than this are never singled out (M5).</summary>
    public const int Umbral = 5;

    /// <returns>The cells that must be hidden; all of them when none can be shown safely.</returns>
    public static IReadOnlySet<string> Ocultas(IReadOnlyDictionary<string, int> celdas, int umbral = Umbral)
    {
        var ocultas = celdas.Where(c => c.Value < umbral).ToDictionary(StringComparer.Ordinal);
        if (ocultas.Count == 0) return FrozenSet<string>.Empty;

        while (!EsSegura([.. ocultas.Values], umbral) && ocultas.Count < celdas.Count)
        {
            // all the cells tied at the smallest count: choosing one among them by name would tell which it was
            var visibles = celdas.Where(c => !ocultas.ContainsKey(c.Key)).ToList();
            var menor = visibles.Min(c => c.Value);
            foreach (var (clave, cuenta) in visibles.Where(c => c.Value == menor)) ocultas.Add(clave, cuenta);
        }

        return ocultas.Keys.ToHashSet(StringComparer.Ordinal);
    }

    /// <summary>The sum of the hidden cells, which anybody can compute, must leave more than one way to share it out.</summary>
    private static bool EsSegura(int[] ocultas, int umbral)
    {
        var suma = ocultas.Sum();
        var todasAlMinimo = suma == ocultas.Length;
        var todasAlMaximo = suma == ocultas.Length * (umbral - 1) && ocultas.All(c => c < umbral);
        return ocultas.Length >= 2 && suma >= umbral && !todasAlMinimo && !todasAlMaximo;
    }
}
