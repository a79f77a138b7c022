namespace OpenGov.Secretariado.Ejercicios;

internal sealed class EjercicioConfiguration : IEntityTypeConfiguration<Ejercicio>
{
    public void Configure(EntityTypeBuilder<Ejercicio> builder)
    {
        builder.ToTable("ejercicios");
        builder.Property(e => e.EntidadClave).HasMaxLength(40);
        builder.Property(e => e.Entidad).HasMaxLength(Ejercicio.EntidadMaximo);
        builder.Property(e => e.Nombre).HasMaxLength(Ejercicio.NombreMaximo);
        builder.Property(e => e.Declaratoria).AsJson();
    }
}
