namespace OpenGov.Compromisos.Alternativas;

internal sealed class AlternativaConfiguration : IEntityTypeConfiguration<Alternativa>
{
    public void Configure(EntityTypeBuilder<Alternativa> builder)
    {
        builder.ToTable("alternativas");
        builder.Property(a => a.ProblematicaFolio).HasMaxLength(AggregateRoot.FolioMaximo);
        builder.Property(a => a.EjercicioFolio).HasMaxLength(AggregateRoot.FolioMaximo);
        builder.Property(a => a.TemaClave).HasMaxLength(Tema.Maximo);
        builder.Property(a => a.Descripcion).HasMaxLength(Alternativa.DescripcionMaximo);
        builder.Property(a => a.Proponente).AsJson();
        builder.Property(a => a.Viabilidad).HasMaxLength(Alternativa.ParrafoMaximo);
        builder.Property(a => a.ImpactoEsperado).HasMaxLength(Alternativa.ParrafoMaximo);
        builder.Property(a => a.MotivoDescarte).HasMaxLength(Acto.MotivoMaximo);
        builder.HasIndex(a => a.ProblematicaFolio);
    }
}
