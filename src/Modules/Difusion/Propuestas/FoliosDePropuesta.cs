using System.Text.RegularExpressions;

namespace OpenGov.Difusion.Propuestas;

/// <summary>PRO-2026-000123: the year it arrived, and a series that starts again each year.</summary>
internal static class FoliosDePropuesta
{
    private static readonly Regex Forma = new("^PRO-[0-9]{4}-[0-9]{6,9}$", RegexOptions.NonBacktracking);

    public static bool EsFolio(string texto) => Forma.IsMatch(texto);

    /// <param name="cuantos">How many to take at once.</param>
    public static async Task<Queue<string>> NuevosFoliosDePropuesta(this DifusionDbContext db, TimeProvider clock, int cuantos, CancellationToken ct)
    {
        if (cuantos == 0) return new();

        var serie = $"PRO-{clock.GetToday().Year:D4}";
        var ultimo = await db.NextNumberAsync(serie, ct, cuantos);
        return new(Enumerable.Range(ultimo - cuantos + 1, cuantos).Select(numero => $"{serie}-{numero:D6}"));
    }
}
