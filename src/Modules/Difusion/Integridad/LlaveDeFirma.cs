using System.Security.Cryptography;

namespace OpenGov.Difusion.Integridad;

/// <summary>
/// Llave pública con que se comprueban los puntos de control. Es un documento público más: que entre o se sustituya queda en la
/// bitácora que ella misma firma.
/// </summary>
internal sealed class LlaveDeFirma : AggregateRoot, IPublished
{
    public const string Algoritmo = "ES256";
    public const int PemMaximo = 500;

    public string Pem { get; private init; } = "";
    public DateOnly VigenteDesde { get; private init; }
    public string? SustituidaPorFolio { get; private set; }

    private LlaveDeFirma() { } // EF

    public static LlaveDeFirma Anotar(string pem, DateOnly fecha)
    {
        using var publica = ECDsa.Create();
        publica.ImportFromPem(pem);
        return new() { Folio = FolioDe(publica.ExportSubjectPublicKeyInfo()), Pem = pem, VigenteDesde = fecha };
    }

    public void Sustituir(LlaveDeFirma nueva) => SustituidaPorFolio = nueva.Folio;

    /// <summary>The installation signs with it again.</summary>
    public void Retomar() => SustituidaPorFolio = null;

    /// <summary>The name of a key is made of its hash: nobody can pass another key for it.</summary>
    public static string FolioDe(ReadOnlySpan<byte> spki) => $"LLAVE-{Convert.ToHexString(SHA256.HashData(spki))[..16]}";

    public static bool EsDe(string folio, string pem)
    {
        try
        {
            using var publica = ECDsa.Create();
            publica.ImportFromPem(pem);
            return FolioDe(publica.ExportSubjectPublicKeyInfo()) == folio;
        }
        catch (Exception notAKey) when (notAKey is ArgumentException or CryptographicException)
        {
            return false;
        }
    }

    public PublicDocument ToDocument() => new LlaveDeFirmaDetalle { Algoritmo = Algoritmo, Pem = Pem, VigenteDesde = VigenteDesde, SustituidaPorFolio = SustituidaPorFolio };
}

internal sealed class LlaveDeFirmaConfiguration : IEntityTypeConfiguration<LlaveDeFirma>
{
    public void Configure(EntityTypeBuilder<LlaveDeFirma> builder)
    {
        builder.ToTable("llaves");
        builder.Property(l => l.Pem).HasMaxLength(LlaveDeFirma.PemMaximo);
        builder.Property(l => l.SustituidaPorFolio).HasMaxLength(AggregateRoot.FolioMaximo);
    }
}

/// <summary>Una llave pública de la instalación, vigente o anterior.</summary>
internal sealed record LlaveDeFirmaDetalle : PublicDocument
{
    /// <summary>Algoritmo de firma (RFC 7518): ECDSA con P-256 y SHA-256.</summary>
    public string Algoritmo { get; init; } = "";

    /// <summary>La llave pública en PEM, como la lee openssl.</summary>
    public string Pem { get; init; } = "";

    /// <summary>Día en que empezó a firmar.</summary>
    public DateOnly VigenteDesde { get; init; }

    /// <summary>Folio de la llave que la sustituyó; nulo mientras firma.</summary>
    public string? SustituidaPorFolio { get; init; }
}
