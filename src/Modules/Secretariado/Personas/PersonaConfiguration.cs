namespace OpenGov.Secretariado.Personas;

internal sealed class PersonaConfiguration : IEntityTypeConfiguration<Persona>
{
    public void Configure(EntityTypeBuilder<Persona> builder)
    {
        builder.ToTable("personas");
        builder.Property(p => p.NombrePublico).HasMaxLength(Persona.NombreMaximo);
    }
}

internal sealed class DatosPrivadosConfiguration : IEntityTypeConfiguration<DatosPrivados>
{
    public void Configure(EntityTypeBuilder<DatosPrivados> builder)
    {
        builder.ToTable("datos_privados");
        builder.Property(d => d.Correo).HasMaxLength(DatosPrivados.CorreoMaximo);
        builder.Property(d => d.Telefono).HasMaxLength(DatosPrivados.TelefonoMaximo);
    }
}
