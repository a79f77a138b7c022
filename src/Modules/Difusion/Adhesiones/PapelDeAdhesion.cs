using OpenGov.Difusion.Privacidad;

namespace OpenGov.Difusion.Adhesiones;

/// <summary>What became of a paper: it counts, its person already counted or withdrew later, she asked that her data not be used, or it was captured by mistake.</summary>
internal enum SuerteDelPapel { Cuenta, YaConstaba, NoSeUsa, Anulado }

/// <summary>
/// Un renglón firmado en papel por el que alguien se adhiere, como se capturó. Se guarda aunque su persona ya constara: cada papel es un registro, y cada
/// persona una adhesión (docs/adr/0043).
/// </summary>
internal sealed class PapelDeAdhesion : AggregateRoot
{
    public const int CapturadoPorMaximo = 200;

    /// <summary>With the row, unique (F5).</summary>
    public string Lote { get; private init; } = "";
    public int Renglon { get; private init; }
    public DateOnly FechaPapel { get; private init; }

    /// <summary>Of the scan of the sheet, which may have been signed by several.</summary>
    public string HuellaPapel { get; private init; } = "";
    public string ObjetoFolio { get; private init; } = "";
    public TipoAdhesion Tipo { get; private init; }
    public Adherente Adherente { get; private init; }
    public bool PublicarNombre { get; private init; }
    public bool AceptaContacto { get; private init; }

    /// <summary>The text that was printed on it; null in those of before it was kept here.</summary>
    public string? ConsentimientoFolio { get; private init; }

    /// <summary>Of whoever signed, by her address or telephone; of the paper itself when it brings neither.</summary>
    public byte[] Huella { get; private set; } = [];

    /// <summary>Row of her contact data; null when the paper brings none.</summary>
    public Guid? DatoId { get; private init; }
    public string CapturadoPor { get; private init; } = "";
    public Guid? CapturadoConToken { get; private init; }

    /// <summary>Null until it is looked up who she is.</summary>
    public SuerteDelPapel? Suerte { get; private set; }

    private PapelDeAdhesion() { } // EF

    public static PapelDeAdhesion Capturar(string folio, string lote, string consentimientoFolio, RenglonDeAdhesion renglon, byte[] huella, DatoPersonal? dato, Actor quien) => new()
    {
        Folio = folio, Lote = lote, Renglon = renglon.Renglon, FechaPapel = renglon.FechaPapel, HuellaPapel = renglon.HuellaPapel, ObjetoFolio = renglon.ObjetoFolio,
        Tipo = renglon.Tipo, Adherente = renglon.Adherente, PublicarNombre = renglon.PublicarNombre, AceptaContacto = renglon.AceptaContacto, ConsentimientoFolio = consentimientoFolio, Huella = huella, DatoId = dato?.Id,
        CapturadoPor = quien.Name, CapturadoConToken = quien.TokenId,
    };

    public static string Serie(DateOnly fecha) => $"ADP-{fecha.Year:D4}";

    /// <param name="huella">Of whoever the row says it is; null when it brings no contact.</param>
    public bool EsElMismoQue(RenglonDeAdhesion renglon, byte[]? huella) =>
        (FechaPapel, HuellaPapel, ObjetoFolio, Tipo, Adherente, PublicarNombre, AceptaContacto)
            == (renglon.FechaPapel, renglon.HuellaPapel, renglon.ObjetoFolio, renglon.Tipo, renglon.Adherente, renglon.PublicarNombre, renglon.AceptaContacto)
        && (huella is null ? DatoId is null : Huella.AsSpan().SequenceEqual(huella));

    public void Resolver(SuerteDelPapel suerte) => Suerte = suerte;

    /// <summary>Whom the token was issued to, and not which of her tokens it was: they rotate.</summary>
    public bool LoCapturo(Actor quien) => quien.Name == CapturadoPor;

    /// <summary>The person is the same, her address was wrong.</summary>
    public void CambiarHuella(byte[] huella) => Huella = huella;
}

internal sealed class PapelDeAdhesionConfiguration : IEntityTypeConfiguration<PapelDeAdhesion>
{
    public void Configure(EntityTypeBuilder<PapelDeAdhesion> builder)
    {
        builder.ToTable("papeles_adhesion");
        builder.Property(p => p.Lote).HasMaxLength(Capturas.ReglasDeLote.LoteMaximo);
        builder.Property(p => p.HuellaPapel).HasMaxLength(64);
        builder.Property(p => p.ObjetoFolio).HasMaxLength(AggregateRoot.FolioMaximo);
        builder.Property(p => p.ConsentimientoFolio).HasMaxLength(AggregateRoot.FolioMaximo);
        builder.Property(p => p.CapturadoPor).HasMaxLength(PapelDeAdhesion.CapturadoPorMaximo);
        builder.HasIndex(p => new { p.Lote, p.Renglon }).IsUnique(); // F5
        builder.HasIndex(p => p.HuellaPapel);
        builder.HasIndex(p => p.Huella);
        builder.HasIndex(p => p.Id).HasFilter("suerte is null");
    }
}
