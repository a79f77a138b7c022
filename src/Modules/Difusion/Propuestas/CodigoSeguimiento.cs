using System.Security.Cryptography;
using System.Text;

namespace OpenGov.Difusion.Propuestas;

/// <summary>
/// The private code by which whoever proposed follows the proposal without an account. It is said once; only its
/// SHA-256 is kept, unsalted because 24 random signs are no dictionary word. Whoever loses it, or the answer that said it,
/// still reads by folio what is public: state, reasons and answer.
/// </summary>
internal static class CodigoSeguimiento
{
    private const string SinParecidos = "23456789ABCDEFGHJKMNPQRSTVWXYZ"; // no 0/O, 1/I/L, U: it is read aloud and typed
    private const int Signos = 24;
    public const int LargoMaximo = 60;

    public static string Nuevo() =>
        string.Join('-', RandomNumberGenerator.GetString(SinParecidos, Signos).Chunk(6).Select(c => new string(c)));

    public static byte[] Huella(string codigo) => SHA256.HashData(Encoding.UTF8.GetBytes(Normal(codigo)));

    /// <summary>In constant time, also when there is nothing to compare with.</summary>
    public static bool Coincide(string codigo, byte[]? huella) =>
        CryptographicOperations.FixedTimeEquals(Huella(codigo), huella ?? new byte[SHA256.HashSizeInBytes]) && huella is not null;

    private static string Normal(string codigo) =>
        codigo.Trim().Replace("-", "", StringComparison.Ordinal).ToUpperInvariant();
}
