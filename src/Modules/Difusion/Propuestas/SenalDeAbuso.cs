using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Text.RegularExpressions;

namespace OpenGov.Difusion.Propuestas;

/// <summary>Why a person should look at it before another. A signal decides nothing and is never published.</summary>
internal enum SenalDeAbuso
{
    /// <summary>The member that forms hide from people came filled.</summary>
    CampoTrampa,

    /// <summary>Its text carries more links than a proposal needs.</summary>
    MuchosEnlaces,
}

internal static class SenalesDeAbuso
{
    private const int EnlacesQueAvisan = 3;

    private static readonly Regex Enlace = new("https?://|www\\.", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.NonBacktracking);

    public static IReadOnlyList<SenalDeAbuso> De(string texto, string? trampa) =>
    [
        .. string.IsNullOrEmpty(trampa) ? [] : (SenalDeAbuso[])[SenalDeAbuso.CampoTrampa],
        .. Enlace.Count(texto) < EnlacesQueAvisan ? [] : (SenalDeAbuso[])[SenalDeAbuso.MuchosEnlaces],
    ];
}

/// <summary>The same words written with other spaces, capitals, accents or punctuation have the same hash: that is how repeated texts are found.</summary>
internal static class HuellaDeTexto
{
    public static byte[] De(string texto)
    {
        var letras = texto.Normalize(NormalizationForm.FormD)
            .Where(c => CharUnicodeInfo.GetUnicodeCategory(c) is not UnicodeCategory.NonSpacingMark && !char.IsPunctuation(c))
            .Select(c => char.IsWhiteSpace(c) ? ' ' : char.ToUpperInvariant(c));
        return SHA256.HashData(Encoding.UTF8.GetBytes(string.Join(' ', string.Concat(letras).Split(' ', StringSplitOptions.RemoveEmptyEntries))));
    }
}
