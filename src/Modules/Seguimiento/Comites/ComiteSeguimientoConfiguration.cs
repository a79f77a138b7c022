namespace OpenGov.Seguimiento.Comites;

internal sealed class ComiteSeguimientoConfiguration : IEntityTypeConfiguration<ComiteSeguimiento>
{
    public void Configure(EntityTypeBuilder<ComiteSeguimiento> builder)
    {
        builder.ToTable("comites");
        builder.Property(c => c.PlanFolio).HasMaxLength(AggregateRoot.FolioMaximo);
        builder.Property(c => c.PlanTitulo).HasMaxLength(500);
        builder.Property(c => c.EjercicioFolio).HasMaxLength(AggregateRoot.FolioMaximo);
        builder.Property(c => c.AcuerdoFolio).HasMaxLength(AggregateRoot.FolioMaximo);
        builder.Property(c => c.Reglas).AsJson();
        builder.Property(c => c.Integrantes).AsJson();
        builder.Property(c => c.AcuerdoDisolucion).HasMaxLength(AggregateRoot.FolioMaximo);
        builder.Ignore(c => c.Integracion);
        builder.HasIndex(c => c.PlanFolio);
    }
}
