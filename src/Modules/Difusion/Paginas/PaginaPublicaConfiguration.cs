namespace OpenGov.Difusion.Paginas;

internal sealed class PaginaPublicaConfiguration : IEntityTypeConfiguration<PaginaPublica>
{
    public void Configure(EntityTypeBuilder<PaginaPublica> builder)
    {
        builder.ToTable("paginas");
        builder.Property(p => p.Ruta).HasMaxLength(PaginaPublica.RutaMaximo);
        builder.Property(p => p.Contenido).AsJson();
        builder.HasIndex(p => p.Ruta).IsUnique();
    }
}
