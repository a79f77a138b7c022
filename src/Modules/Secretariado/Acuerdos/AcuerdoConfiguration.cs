namespace OpenGov.Secretariado.Acuerdos;

internal sealed class AcuerdoConfiguration : IEntityTypeConfiguration<Acuerdo>
{
    public void Configure(EntityTypeBuilder<Acuerdo> builder)
    {
        builder.ToTable("acuerdos");
        builder.Property(a => a.SesionFolio).HasMaxLength(AggregateRoot.FolioMaximo);
        builder.Property(a => a.SecretariadoFolio).HasMaxLength(AggregateRoot.FolioMaximo);
        builder.Property(a => a.EjercicioFolio).HasMaxLength(AggregateRoot.FolioMaximo);
        builder.Property(a => a.Texto).HasMaxLength(Acuerdo.TextoMaximo);
        builder.Property(a => a.ObjetoFolio).HasMaxLength(AggregateRoot.FolioMaximo);
        builder.Property(a => a.Responsable).AsJson();
        builder.Property(a => a.Votacion).AsJson();
        builder.Property(a => a.Cumplimiento).AsJson();
        builder.Property(a => a.SinEfecto).AsJson();
        builder.HasIndex(a => a.SecretariadoFolio);
    }
}
