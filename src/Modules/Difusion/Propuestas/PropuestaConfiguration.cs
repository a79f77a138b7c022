namespace OpenGov.Difusion.Propuestas;

internal sealed class PropuestaConfiguration : IEntityTypeConfiguration<Propuesta>
{
    public void Configure(EntityTypeBuilder<Propuesta> builder)
    {
        builder.ToTable("propuestas");
        builder.Property(p => p.ConsultaFolio).HasMaxLength(AggregateRoot.FolioMaximo);
        builder.Property(p => p.PlanFolio).HasMaxLength(AggregateRoot.FolioMaximo);
        builder.Property(p => p.CompromisoFolio).HasMaxLength(AggregateRoot.FolioMaximo);
        builder.Property(p => p.Texto).HasMaxLength(Propuesta.TextoMaximo);
        builder.Property(p => p.Alias).HasMaxLength(Propuesta.AliasMaximo);
        builder.Property(p => p.ConsentimientoVersion).HasMaxLength(Consultas.AvisoPrivacidad.VersionMaximo);
        builder.Property(p => p.Lote).HasMaxLength(Capturas.ReglasDeLote.LoteMaximo);
        builder.Property(p => p.Captura).AsJson();
        builder.Property(p => p.HuellaCodigo).HasMaxLength(32);
        builder.Property(p => p.HuellaTexto).HasMaxLength(32);
        builder.Property(p => p.Senales).AsJson().HasDefaultValueSql("'[]'");
        builder.Property(p => p.CapturadaPor).HasMaxLength(200);
        builder.Property(p => p.NoAdmision).AsJson();
        builder.Property(p => p.TurnadaA).HasMaxLength(Propuesta.TurnadaAMaximo);
        builder.Property(p => p.Respuesta).AsJson();
        builder.Property(p => p.Incorporaciones).AsJson();
        builder.HasIndex(p => new { p.ConsultaFolio, p.Estado });
        builder.HasIndex(p => new { p.ConsultaFolio, p.Lote, p.Renglon }).IsUnique().HasFilter("lote is not null"); // F5
        builder.HasIndex(p => p.Formulario).IsUnique();
        builder.HasIndex(p => new { p.ConsultaFolio, p.HuellaTexto });
    }
}
