namespace OpenGov.Difusion.Integridad;

/// <summary>A complete subtree of the log; those of one leaf are the releases themselves.</summary>
internal sealed class NodoRow
{
    public required int Nivel { get; init; }
    public required long Indice { get; init; }
    public required byte[] Huella { get; init; }
}

/// <summary>A signed statement of what the log was at a size.</summary>
internal sealed class PuntoDeControlRow
{
    public required long Tamano { get; init; }
    public required byte[] Raiz { get; init; }
    public required DateTimeOffset EmitidoEn { get; init; }
    public required string LlaveFolio { get; init; }

    /// <summary>Canonical JSON: the bytes that were signed.</summary>
    public required string Texto { get; init; }

    /// <summary>ES256 in DER, as openssl reads it.</summary>
    public required byte[] Firma { get; init; }
}

internal sealed class NodoConfiguration : IEntityTypeConfiguration<NodoRow>
{
    public void Configure(EntityTypeBuilder<NodoRow> builder) => builder.IsAppendOnly().ToTable("nodos").HasKey(n => new { n.Nivel, n.Indice });
}

internal sealed class PuntoDeControlConfiguration : IEntityTypeConfiguration<PuntoDeControlRow>
{
    public void Configure(EntityTypeBuilder<PuntoDeControlRow> builder)
    {
        builder.IsAppendOnly().ToTable("puntos_de_control").HasKey(p => p.Tamano);
        builder.Property(p => p.Tamano).ValueGeneratedNever();
        builder.Property(p => p.LlaveFolio).HasMaxLength(AggregateRoot.FolioMaximo);
    }
}
