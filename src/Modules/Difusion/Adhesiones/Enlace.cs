using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;

namespace OpenGov.Difusion.Adhesiones;

/// <summary>The link that confirms: 32 random bytes that only the mail knows. What is kept is its SHA-256.</summary>
internal static class Enlace
{
    public static readonly TimeSpan Vigencia = TimeSpan.FromHours(48);

    /// <summary>How long somebody who asks again and again waits for another mail.</summary>
    public static readonly TimeSpan Pausa = TimeSpan.FromMinutes(10);

    public static string Nuevo() => Base64Url.EncodeToString(RandomNumberGenerator.GetBytes(32));

    public static byte[] Huella(string enlace) => SHA256.HashData(Encoding.UTF8.GetBytes(enlace));
}
