namespace OpenGov.Difusion.Campanas;

internal sealed class CampanaDifusionConfiguration : IEntityTypeConfiguration<CampanaDifusion>
{
    public void Configure(EntityTypeBuilder<CampanaDifusion> builder)
    {
        builder.ToTable("campanas");
        builder.Property(c => c.PlanFolio).HasMaxLength(AggregateRoot.FolioMaximo);
        builder.Property(c => c.PlanTitulo).HasMaxLength(500);
        builder.Property(c => c.Titulo).HasMaxLength(CampanaDifusion.TituloMaximo);
        builder.Property(c => c.Acciones).AsJson();
        builder.HasIndex(c => new { c.PlanFolio, c.Publico });
    }
}
