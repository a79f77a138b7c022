namespace OpenGov.Seguimiento.Evaluaciones;

internal sealed class EvaluacionCompromisoConfiguration : IEntityTypeConfiguration<EvaluacionCompromiso>
{
    public void Configure(EntityTypeBuilder<EvaluacionCompromiso> builder)
    {
        builder.ToTable("evaluaciones");
        builder.Property(e => e.CompromisoFolio).HasMaxLength(AggregateRoot.FolioMaximo);
        builder.Property(e => e.PlanFolio).HasMaxLength(AggregateRoot.FolioMaximo);
        builder.Property(e => e.ComiteFolio).HasMaxLength(AggregateRoot.FolioMaximo);
        builder.Property(e => e.Contenido).AsJson();
        builder.Property(e => e.Replica).AsJson();
        builder.Property(e => e.ReplicasAnteriores).AsJson();
        builder.Property(e => e.Firmas).AsJson();
        builder.Ignore(e => e.FirmasValidas);
        builder.HasIndex(e => e.ComiteFolio);
        builder.HasIndex(e => e.PlanFolio);
    }
}
