using OpenGov.Difusion.Privacidad;

namespace OpenGov.Difusion.Adhesiones;

internal sealed class AdhesionConfiguration : IEntityTypeConfiguration<Adhesion>
{
    public void Configure(EntityTypeBuilder<Adhesion> builder)
    {
        builder.ToTable("adhesiones");
        builder.Property(a => a.ObjetoFolio).HasMaxLength(AggregateRoot.FolioMaximo);
        builder.Property(a => a.NombrePublico).HasMaxLength(DatosDeContacto.NombreMaximo);
        builder.Property(a => a.ConsentimientoFolio).HasMaxLength(AggregateRoot.FolioMaximo);
        builder.HasIndex(a => new { a.Huella, a.ObjetoFolio, a.Tipo, a.Adherente }).IsUnique(); // F7
        builder.HasIndex(a => a.HuellaEnlace).IsUnique();
        builder.HasIndex(a => new { a.ObjetoFolio, a.Tipo, a.NombrePublico }).IsUnique().HasFilter("nombre_publico is not null"); // an organisation is named once
        builder.HasIndex(a => a.NombradaEn).HasFilter("nombrada_en is not null");
        builder.HasIndex(a => a.NombreRetiradoEn).HasFilter("nombre_retirado_en is not null");
        builder.HasIndex(a => a.Publicacion).HasFilter("publicacion = 'por_revisar' and estado = 'verificada'");
    }
}

internal sealed class SolicitudDeAdhesionConfiguration : IEntityTypeConfiguration<SolicitudDeAdhesion>
{
    public void Configure(EntityTypeBuilder<SolicitudDeAdhesion> builder)
    {
        builder.ToTable("solicitudes_adhesion").HasKey(s => s.Id);
        builder.Property(s => s.Id).ValueGeneratedNever();
        builder.Property(s => s.ObjetoFolio).HasMaxLength(AggregateRoot.FolioMaximo);
        builder.Property(s => s.ConsentimientoFolio).HasMaxLength(AggregateRoot.FolioMaximo);
    }
}

internal sealed class ConteoConfiguration : IEntityTypeConfiguration<Conteo>
{
    public void Configure(EntityTypeBuilder<Conteo> builder)
    {
        builder.ToTable("conteos_adhesiones").HasKey(c => new { c.ObjetoFolio, c.Adherente, c.Tipo, c.Canal, c.Dia });
        builder.Property(c => c.ObjetoFolio).HasMaxLength(AggregateRoot.FolioMaximo);
    }
}
