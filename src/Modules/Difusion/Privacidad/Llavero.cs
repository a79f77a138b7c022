using System.Security.Cryptography;
using System.Text;
using Microsoft.Extensions.Options;

namespace OpenGov.Difusion.Privacidad;

/// <summary>
/// Closes and opens personal data (AES-GCM, a key of the ring named in each row), and makes the keyed fingerprints that
/// stand for a person everywhere else. Nothing here knows what the bytes mean.
/// </summary>
internal sealed class Llavero(IOptions<PrivacidadOptions> options) : IKeyedHash
{
    public const int LargoLlave = 32;
    public const int NombreMaximo = 40;
    public const int LargoHuella = 32;
    private const int LargoNonce = 12;
    private const int LargoSello = 16;

    private readonly Lazy<IReadOnlyList<(string Nombre, byte[] Llave)>> llaves = new(options.Value.LeerLlaves);
    private readonly Lazy<byte[]> llaveHuellas = new(options.Value.LeerLlaveHuellas);

    /// <summary>Name of the key that encrypts today; a row closed with another waits to be closed again.</summary>
    public string Vigente => llaves.Value[0].Nombre;

    /// <param name="de">The row that will hold it: moved to another row, it does not open.</param>
    public byte[] Cerrar(ReadOnlySpan<byte> claro, Guid de)
    {
        var cerrado = new byte[LargoNonce + claro.Length + LargoSello];
        RandomNumberGenerator.Fill(cerrado.AsSpan(0, LargoNonce));
        using var aes = new AesGcm(llaves.Value[0].Llave, LargoSello);
        aes.Encrypt(cerrado.AsSpan(0, LargoNonce), claro, cerrado.AsSpan(LargoNonce, claro.Length), cerrado.AsSpan(^LargoSello..), de.ToByteArray());
        return cerrado;
    }

    public byte[] Abrir(byte[] cerrado, string llave, Guid de)
    {
        var material = llaves.Value.FirstOrDefault(l => l.Nombre == llave).Llave
            ?? throw new LlaveAusenteException(llave);
        var claro = new byte[cerrado.Length - LargoNonce - LargoSello];
        using var aes = new AesGcm(material, LargoSello);
        aes.Decrypt(cerrado.AsSpan(0, LargoNonce), cerrado.AsSpan(LargoNonce, claro.Length), cerrado.AsSpan(^LargoSello..), claro, de.ToByteArray());
        return claro;
    }

    /// <summary>What stands for a value where the value may not be. Each use has its own, so that they cannot be joined.</summary>
    public byte[] Huella(string uso, string valor) => Of(uso, Encoding.UTF8.GetBytes(valor));

    public byte[] Of(string use, ReadOnlySpan<byte> value)
    {
        using var hmac = IncrementalHash.CreateHMAC(HashAlgorithmName.SHA256, llaveHuellas.Value);
        hmac.AppendData(Encoding.UTF8.GetBytes($"{use}\n"));
        hmac.AppendData(value);
        return hmac.GetHashAndReset();
    }

    /// <summary>A fingerprint that travels in a link; nothing of it needs to be kept.</summary>
    public string Firma(string uso, string valor) => Convert.ToHexStringLower(Huella(uso, valor));

    public bool Firmo(string uso, string valor, string firma) =>
        CryptographicOperations.FixedTimeEquals(Encoding.ASCII.GetBytes(Firma(uso, valor)), Encoding.UTF8.GetBytes(firma));
}

/// <summary>Somebody took a key out of the ring too early.</summary>
internal sealed class LlaveAusenteException(string llave)
    : Exception($"La llave «{llave}» ya no está en OPENGOV__PRIVACIDAD__LLAVES y aún hay datos cerrados con ella.");
