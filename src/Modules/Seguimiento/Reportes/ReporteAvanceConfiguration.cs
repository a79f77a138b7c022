namespace OpenGov.Seguimiento.Reportes;

internal sealed class ReporteAvanceConfiguration : IEntityTypeConfiguration<ReporteAvance>
{
    public void Configure(EntityTypeBuilder<ReporteAvance> builder)
    {
        builder.ToTable("reportes"); // one for each commitment and period: the folio, unique, says both
        builder.Property(r => r.CompromisoFolio).HasMaxLength(AggregateRoot.FolioMaximo);
        builder.Property(r => r.PlanFolio).HasMaxLength(AggregateRoot.FolioMaximo);
        builder.Property(r => r.Periodo).AsJson();
        builder.Property(r => r.Avances).AsJson();
        builder.Property(r => r.Dificultades).AsJson();
        builder.Property(r => r.Observaciones).AsJson();
        builder.Property(r => r.MotivoRechazo).HasMaxLength(ReporteAvance.TextoMaximo);
        builder.HasIndex(r => r.CompromisoFolio);
    }
}
