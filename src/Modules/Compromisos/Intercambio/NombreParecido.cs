using System.Globalization;
using System.Text;

namespace OpenGov.Compromisos.Intercambio;

/// <summary>Which of our names somebody meant.</summary>
internal static class NombreParecido
{
    private const int Lejos = 3;

    /// <summary><c>Línea base (narrativa)</c> is <c>linea_base_narrativa</c>.</summary>
    public static string Normalizado(string nombre)
    {
        var letras = nombre.Normalize(NormalizationForm.FormD).Where(c => CharUnicodeInfo.GetUnicodeCategory(c) is not UnicodeCategory.NonSpacingMark)
            .Select(c => char.IsAsciiLetterOrDigit(c) ? char.ToLowerInvariant(c) : ' ');
        return string.Join('_', string.Concat(letras).Split(' ', StringSplitOptions.RemoveEmptyEntries));
    }

    /// <summary>The nearest, when one is near or is part of what was written.</summary>
    public static string? A(string nombre, IEnumerable<string> nuestros)
    {
        var (cercano, distancia) = nuestros.Select(n => (n, Distancia(nombre, n))).MinBy(p => p.Item2);
        return distancia <= Math.Min(Lejos, nombre.Length / 2) ? cercano
            : nuestros.OrderByDescending(n => n.Length).FirstOrDefault(n => nombre.Split('_').Contains(n) || n.Split('_').Contains(nombre));
    }

    private static int Distancia(string a, string b)
    {
        if (Math.Abs(a.Length - b.Length) > Lejos) return int.MaxValue;

        var fila = Enumerable.Range(0, b.Length + 1).ToArray();
        for (var i = 1; i <= a.Length; i++)
        {
            var (diagonal, _) = (fila[0], fila[0] = i);
            for (var j = 1; j <= b.Length; j++)
                (diagonal, fila[j]) = (fila[j], Math.Min(Math.Min(fila[j] + 1, fila[j - 1] + 1), diagonal + (a[i - 1] == b[j - 1] ? 0 : 1)));
        }

        return fila[^1];
    }
}
