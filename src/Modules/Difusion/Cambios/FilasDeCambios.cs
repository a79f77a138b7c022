namespace OpenGov.Difusion.Cambios;

/// <summary>A release at rest: append-only, for the host's database role too.</summary>
internal sealed class EntregaRow
{
    public required long Cursor { get; init; }
    public required string Recurso { get; init; }
    public required string Folio { get; init; }
    public required int Version { get; init; }
    public required TipoEntrega Tipo { get; init; }
    public required DateTimeOffset OcurridoEn { get; init; }

    /// <summary>Canonical JSON, as published.</summary>
    public required string Texto { get; init; }

    /// <summary>Its hash as a leaf of the tree.</summary>
    public required byte[] Hoja { get; init; }
}

/// <summary>The last thing released of each resource: from these rows the files of open data are built.</summary>
internal sealed class PublicadoRow
{
    public required string Recurso { get; init; }
    public required string Folio { get; init; }
    public required long Cursor { get; init; }

    /// <summary>The document as last shown.</summary>
    public required string Documento { get; init; }

    /// <summary>When it stopped being shown; null while it is.</summary>
    public DateTimeOffset? RetiradoEn { get; init; }
}

internal sealed class EntregaConfiguration : IEntityTypeConfiguration<EntregaRow>
{
    public void Configure(EntityTypeBuilder<EntregaRow> builder)
    {
        builder.IsAppendOnly().ToTable("entregas").HasKey(e => e.Cursor);
        builder.Property(e => e.Cursor).ValueGeneratedNever();
        builder.Property(e => e.Recurso).HasMaxLength(60);
        builder.Property(e => e.Folio).HasMaxLength(AggregateRoot.FolioMaximo);
        builder.HasIndex(e => new { e.Recurso, e.Folio, e.Version }).IsUnique();
        builder.HasIndex(e => new { e.Recurso, e.Cursor });
        builder.HasIndex(e => new { e.Folio, e.Cursor });
    }
}

internal sealed class PublicadoConfiguration : IEntityTypeConfiguration<PublicadoRow>
{
    public void Configure(EntityTypeBuilder<PublicadoRow> builder)
    {
        builder.ToTable("publicados").HasKey(p => new { p.Recurso, p.Folio });
        builder.HasIndex(p => new { p.Recurso, p.Folio }).UseCollation("default", "C"); // the order of the files, whatever that of the database
        builder.Property(p => p.Recurso).HasMaxLength(60);
        builder.Property(p => p.Folio).HasMaxLength(AggregateRoot.FolioMaximo);
    }
}
