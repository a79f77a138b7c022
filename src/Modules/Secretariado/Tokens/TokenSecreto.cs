using System.Buffers;
using System.Diagnostics.CodeAnalysis;
using System.Security.Cryptography;
using System.Text;

namespace OpenGov.Secretariado.Tokens;

/// <summary>
/// The text of a token: <c>opengov_pat_</c>, 36 random base62 characters and a checksum of those 36. The checksum only
/// spares the database a mistyped token; what proves anything is the hash.
/// </summary>
internal sealed class TokenSecreto
{
    public const string Prefijo = "opengov_pat_";
    public const int Azar = 36;
    public const int Comprobacion = 6;
    public const int Longitud = 12 + Azar + Comprobacion;
    public const int LongitudTerminacion = 4;

    private const string Base62 = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz";
    private static readonly SearchValues<char> Alfabeto = SearchValues.Create(Base62);

    private TokenSecreto(string texto) => Texto = texto;

    /// <summary>The whole token: shown once to who asked for it, kept nowhere.</summary>
    public string Texto { get; }

    /// <summary>What is stored in its place.</summary>
    public byte[] Huella => SHA256.HashData(Encoding.ASCII.GetBytes(Texto));

    /// <summary>Its last characters, by which a person tells one token from another.</summary>
    public string Terminacion => Texto[^LongitudTerminacion..];

    public static TokenSecreto Generar() => De(RandomNumberGenerator.GetString(Base62, Azar));

    public static TokenSecreto De(string azar) => new($"{Prefijo}{azar}{SumaDe(azar)}");

    public static bool TryParse([NotNullWhen(true)] string? texto, [NotNullWhen(true)] out TokenSecreto? secreto)
    {
        secreto = EsValido(texto) ? new TokenSecreto(texto) : null;
        return secreto is not null;
    }

    /// <summary>Never the secret: it must not reach a log by accident.</summary>
    public override string ToString() => $"{Prefijo}…{Terminacion}";

    private static bool EsValido([NotNullWhen(true)] string? texto) =>
        texto is { Length: Longitud }
        && texto.StartsWith(Prefijo, StringComparison.Ordinal)
        && !texto.AsSpan(Prefijo.Length).ContainsAnyExcept(Alfabeto)
        && texto.AsSpan(Prefijo.Length + Azar).SequenceEqual(SumaDe(texto.AsSpan(Prefijo.Length, Azar)));

    // Base62 of the CRC-32, left-padded with zeros.
    private static string SumaDe(ReadOnlySpan<char> azar)
    {
        Span<byte> bytes = stackalloc byte[Azar];
        var resto = Crc32.De(bytes[..Encoding.ASCII.GetBytes(azar, bytes)]);
        Span<char> suma = stackalloc char[Comprobacion];
        for (var i = Comprobacion - 1; i >= 0; i--, resto /= 62) suma[i] = Base62[(int)(resto % 62)];
        return new string(suma);
    }
}
