namespace OpenGov.Secretariado.Organizaciones;

internal sealed class OrganizacionConfiguration : IEntityTypeConfiguration<Organizacion>
{
    public void Configure(EntityTypeBuilder<Organizacion> builder)
    {
        builder.ToTable("organizaciones");
        builder.Property(o => o.Nombre).HasMaxLength(Organizacion.NombreMaximo);
        builder.Property(o => o.Siglas).HasMaxLength(Organizacion.SiglasMaximo);
        builder.Property(o => o.Sector).HasMaxLength(40);
        builder.Property(o => o.SucedidaPor).AsJson();
    }
}
