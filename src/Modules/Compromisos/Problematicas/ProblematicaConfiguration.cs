namespace OpenGov.Compromisos.Problematicas;

internal sealed class ProblematicaConfiguration : IEntityTypeConfiguration<Problematica>
{
    public void Configure(EntityTypeBuilder<Problematica> builder)
    {
        builder.ToTable("problematicas");
        builder.Property(p => p.EjercicioFolio).HasMaxLength(AggregateRoot.FolioMaximo);
        builder.Property(p => p.TemaClave).HasMaxLength(Tema.Maximo);
        builder.Property(p => p.Planteamiento).AsJson();
        builder.Property(p => p.Origen).AsJson();
        builder.Property(p => p.MesaFolio).HasMaxLength(AggregateRoot.FolioMaximo);
        builder.Property(p => p.MotivoArchivo).HasMaxLength(Acto.MotivoMaximo);
        builder.HasIndex(p => p.MesaFolio);
    }
}
