namespace OpenGov.Secretariado.Sesiones;

internal sealed class SesionConfiguration : IEntityTypeConfiguration<Sesion>
{
    public void Configure(EntityTypeBuilder<Sesion> builder)
    {
        builder.ToTable("sesiones");
        builder.Property(s => s.SecretariadoFolio).HasMaxLength(AggregateRoot.FolioMaximo);
        builder.Property(s => s.EjercicioFolio).HasMaxLength(AggregateRoot.FolioMaximo);
        builder.Property(s => s.NumerosSinRegistro).AsJson();
        builder.Property(s => s.Convocatoria).AsJson();
        builder.Property(s => s.Integracion).AsJson();
        builder.Property(s => s.Asistencias).AsJson();
        builder.Property(s => s.Quorum).AsJson();
        builder.Property(s => s.Acuerdos).AsJson();
        builder.Property(s => s.Acta).AsJson();
        builder.HasIndex(s => new { s.SecretariadoFolio, s.Tipo, s.Numero }).IsUnique(); // S8
    }
}
