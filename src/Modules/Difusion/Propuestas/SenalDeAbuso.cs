using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Text.RegularExpressions;

namespace OpenGov.Difusion.Propuestas;

/// <summary>Por qué conviene mirar una propuesta antes que otra: se llenó el campo que los formularios esconden, o trae más enlaces de los que pide. No decide nada y no se publica.</summary>
internal enum SenalDeAbuso
{
    CampoTrampa,
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
