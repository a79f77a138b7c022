namespace OpenGov.Seguimiento.Evidencias;

internal sealed class EvidenciaConfiguration : IEntityTypeConfiguration<Evidencia>
{
    public void Configure(EntityTypeBuilder<Evidencia> builder)
    {
        builder.ToTable("evidencias");
        builder.Property(e => e.CompromisoFolio).HasMaxLength(AggregateRoot.FolioMaximo);
        builder.Property(e => e.Actividad).HasMaxLength(ReglasDeForma.ClaveMaximo);
        builder.Property(e => e.Titulo).HasMaxLength(Evidencia.TituloMaximo);
        builder.Property(e => e.Aporto).HasMaxLength(Evidencia.AportoMaximo);
        builder.Property(e => e.Documento).AsJson();
        builder.Property(e => e.Instantanea).AsJson();
        builder.Property(e => e.Anterior).AsJson();
        builder.Property(e => e.Baja).AsJson();
        builder.Ignore(e => e.HuellaSha256);
        builder.HasIndex(e => e.CompromisoFolio);
    }
}
