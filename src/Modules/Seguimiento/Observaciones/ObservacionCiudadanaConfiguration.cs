namespace OpenGov.Seguimiento.Observaciones;

internal sealed class ObservacionCiudadanaConfiguration : IEntityTypeConfiguration<ObservacionCiudadana>
{
    public void Configure(EntityTypeBuilder<ObservacionCiudadana> builder)
    {
        builder.ToTable("observaciones");
        builder.Property(o => o.EvidenciaFolio).HasMaxLength(AggregateRoot.FolioMaximo);
        builder.Property(o => o.CompromisoFolio).HasMaxLength(AggregateRoot.FolioMaximo);
        builder.Property(o => o.Actividad).HasMaxLength(ReglasDeForma.ClaveMaximo);
        builder.Property(o => o.Texto).HasMaxLength(ObservacionCiudadana.TextoMaximo);
        builder.Property(o => o.Alias).HasMaxLength(ObservacionCiudadana.AliasMaximo);
        builder.Property(o => o.Turno).AsJson();
        builder.Property(o => o.MotivoDesecho).HasMaxLength(Acto.MotivoMaximo);
        builder.Property(o => o.Respuesta).AsJson();
        builder.HasIndex(o => o.EvidenciaFolio);
    }
}
