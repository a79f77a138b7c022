namespace OpenGov.Seguimiento.Expedientes;

internal sealed class ExpedienteConfiguration : IEntityTypeConfiguration<Expediente>
{
    public void Configure(EntityTypeBuilder<Expediente> builder)
    {
        builder.ToTable("expedientes");
        builder.Property(e => e.PlanFolio).HasMaxLength(AggregateRoot.FolioMaximo);
        builder.Property(e => e.Titulo).HasMaxLength(500);
        builder.Property(e => e.ResponsableFolio).HasMaxLength(AggregateRoot.FolioMaximo);
        builder.Property(e => e.ResponsableNombre).HasMaxLength(500);
        builder.Property(e => e.CorresponsablesFolios).AsJson();
        builder.Property(e => e.Actividades).AsJson();
        builder.Property(e => e.Reportes).AsJson();
        builder.Property(e => e.LineasBase).AsJson();
        builder.Property(e => e.Promociones).AsJson();
        builder.Ignore(e => e.Avance).Ignore(e => e.Fase);
        builder.HasIndex(e => e.PlanFolio);
    }
}
