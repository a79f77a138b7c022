namespace OpenGov.Seguimiento.Verificaciones;

internal sealed class VerificacionConfiguration : IEntityTypeConfiguration<Verificacion>
{
    public void Configure(EntityTypeBuilder<Verificacion> builder)
    {
        builder.ToTable("verificaciones");
        builder.Property(v => v.CompromisoFolio).HasMaxLength(AggregateRoot.FolioMaximo);
        builder.Property(v => v.Actividad).HasMaxLength(ReglasDeForma.ClaveMaximo);
        builder.Property(v => v.ComiteFolio).HasMaxLength(AggregateRoot.FolioMaximo);
        builder.Property(v => v.PersonaFolio).HasMaxLength(AggregateRoot.FolioMaximo);
        builder.Property(v => v.PersonaNombre).HasMaxLength(200);
        builder.Property(v => v.Argumento).HasMaxLength(Verificacion.ArgumentoMaximo);
        builder.Property(v => v.Evidencias).AsJson();
        builder.Property(v => v.Observacion).AsJson();
        builder.HasIndex(v => v.CompromisoFolio);
        builder.HasIndex(v => v.IntegranteId);
    }
}
