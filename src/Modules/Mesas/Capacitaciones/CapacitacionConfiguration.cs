namespace OpenGov.Mesas.Capacitaciones;

internal sealed class CapacitacionConfiguration : IEntityTypeConfiguration<Capacitacion>
{
    public void Configure(EntityTypeBuilder<Capacitacion> builder)
    {
        builder.ToTable("capacitaciones");
        builder.Property(c => c.EjercicioFolio).HasMaxLength(AggregateRoot.FolioMaximo);
        builder.Property(c => c.Titulo).HasMaxLength(Capacitacion.TituloMaximo);
        builder.Property(c => c.Temas).AsJson();
        builder.Property(c => c.Sesiones).AsJson();
        builder.Property(c => c.MesasFolios).AsJson();
        builder.Property(c => c.MotivoCancelacion).HasMaxLength(Acto.MotivoMaximo);
        builder.HasIndex(c => c.EjercicioFolio);
    }
}
