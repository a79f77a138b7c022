using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Microsoft.Extensions.Options;
using OpenGov.Difusion.Cambios;

namespace OpenGov.Difusion.Integridad;

/// <summary>Signs checkpoints with the installation's key (ES256), so that <c>openssl</c> alone can check them.</summary>
internal sealed class Firmante
{
    private readonly ECDsa? llave;

    public Firmante(IOptions<DatosAbiertosOptions> options)
    {
        if (options.Value.LlaveDeFirma is not { } pem) return;

        llave = ECDsa.Create();
        llave.ImportFromPem(pem);
        LlavePublica = llave.ExportSubjectPublicKeyInfoPem();
        LlaveFolio = LlaveDeFirma.FolioDe(llave.ExportSubjectPublicKeyInfo());
    }

    public string? LlavePublica { get; }

    /// <summary>Null when the installation has no key: then the log grows, but nobody signs for it.</summary>
    public string? LlaveFolio { get; }

    public PuntoDeControlRow Firmar(long tamano, byte[] raiz, DateTimeOffset ahora)
    {
        var texto = JsonCanonico.Escribir(JsonSerializer.SerializeToElement(new
        {
            tamano,
            raiz = Convert.ToHexStringLower(raiz),
            emitido_en = ahora.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss.FFFFFF'Z'", CultureInfo.InvariantCulture),
            llave_folio = LlaveFolio,
        }));
        return new PuntoDeControlRow
        {
            Tamano = tamano, Raiz = raiz, EmitidoEn = ahora, LlaveFolio = LlaveFolio!, Texto = texto,
            Firma = llave!.SignData(Encoding.UTF8.GetBytes(texto), HashAlgorithmName.SHA256, DSASignatureFormat.Rfc3279DerSequence),
        };
    }

    public static bool Verifica(string llavePublica, string texto, byte[] firma)
    {
        using var publica = ECDsa.Create();
        publica.ImportFromPem(llavePublica);
        return publica.VerifyData(Encoding.UTF8.GetBytes(texto), firma, HashAlgorithmName.SHA256, DSASignatureFormat.Rfc3279DerSequence);
    }

    /// <summary>True if the PEM holds a private P-256 key.</summary>
    public static bool EsLlave(string pem)
    {
        try
        {
            using var privada = ECDsa.Create();
            privada.ImportFromPem(pem);
            return privada.ExportParameters(includePrivateParameters: true) is { D: not null, Curve.Oid.Value: "1.2.840.10045.3.1.7" };
        }
        catch (Exception notAKey) when (notAKey is ArgumentException or CryptographicException)
        {
            return false;
        }
    }
}
