namespace OpenGov.Secretariado.Secretariados;

internal sealed class SecretariadoConfiguration : IEntityTypeConfiguration<SecretariadoTecnico>
{
    public void Configure(EntityTypeBuilder<SecretariadoTecnico> builder)
    {
        builder.ToTable("secretariados");
        builder.Property(s => s.EjercicioFolio).HasMaxLength(AggregateRoot.FolioMaximo);
        builder.Property(s => s.Trayectoria).AsJson();
        builder.Property(s => s.Politicas).AsJson();
        builder.Property(s => s.Integracion).AsJson();
    }
}
