namespace OpenGov.Difusion.Consultas;

internal sealed class ConsultaPublicaConfiguration : IEntityTypeConfiguration<ConsultaPublica>
{
    public void Configure(EntityTypeBuilder<ConsultaPublica> builder)
    {
        builder.ToTable("consultas");
        builder.Property(c => c.PlanFolio).HasMaxLength(AggregateRoot.FolioMaximo);
        builder.Property(c => c.PlanTitulo).HasMaxLength(500);
        builder.Property(c => c.Titulo).HasMaxLength(ConsultaPublica.TituloMaximo);
        builder.Property(c => c.Ventana).AsJson();
        builder.Property(c => c.Canales).AsJson();
        builder.Property(c => c.CompromisosFolios).AsJson();
        builder.Property(c => c.AvisoPrivacidad).AsJson();
        builder.Property(c => c.Balance).AsJson();
        builder.Property(c => c.Advertencias).AsJson();
        builder.HasIndex(c => c.PlanFolio);
    }
}
