namespace OpenGov.Seguimiento.Archivos;

/// <summary>The bytes of one evidence, or where they are. Written once, with the evidence's own id.</summary>
internal sealed class ArchivoGuardado
{
    public Guid Id { get; init; }
    public required string EvidenciaFolio { get; init; }
    public required string HuellaSha256 { get; init; }
    public required string Tipo { get; init; }
    public required int Bytes { get; init; }

    /// <summary>Random name within the directory; null when the bytes are in the database.</summary>
    public string? Ubicacion { get; init; }

    public byte[]? Contenido { get; init; }
    public required DateTimeOffset RecibidoEn { get; init; }
}

internal sealed class ArchivoGuardadoConfiguration : IEntityTypeConfiguration<ArchivoGuardado>
{
    public void Configure(EntityTypeBuilder<ArchivoGuardado> builder)
    {
        builder.IsAppendOnly().ToTable("archivos").HasKey(a => a.Id);
        builder.Property(a => a.Id).ValueGeneratedNever();
        builder.Property(a => a.EvidenciaFolio).HasMaxLength(AggregateRoot.FolioMaximo);
        builder.Property(a => a.HuellaSha256).HasMaxLength(64);
        builder.Property(a => a.Tipo).HasMaxLength(100);
        builder.Property(a => a.Ubicacion).HasMaxLength(40);
        builder.HasIndex(a => a.Ubicacion).IsUnique();
    }
}
