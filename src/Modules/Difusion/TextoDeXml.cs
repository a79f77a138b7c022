using System.Buffers;
using System.Text;
using System.Xml;

namespace OpenGov.Difusion;

/// <summary>Text that XML can hold. What entered before it was refused, or is half a pair, becomes U+FFFD, as any decoder would write it.</summary>
internal static class TextoDeXml
{
    private static readonly SearchValues<char> Dudosos = SearchValues.Create([.. Enumerable.Range(0, char.MaxValue + 1).Select(c => (char)c).Where(c => !XmlConvert.IsXmlChar(c))]);

    public static string De(string texto) => !texto.AsSpan().ContainsAny(Dudosos) ? texto
        : string.Concat(texto.EnumerateRunes().Select(r => r.IsBmp && !XmlConvert.IsXmlChar((char)r.Value) ? Rune.ReplacementChar : r));

    /// <summary>The beginning of a text, never half a character.</summary>
    public static string Cortado(string texto, int unidades) =>
        texto.Length <= unidades ? texto : texto[..(char.IsHighSurrogate(texto[unidades - 1]) ? unidades - 1 : unidades)];
}
