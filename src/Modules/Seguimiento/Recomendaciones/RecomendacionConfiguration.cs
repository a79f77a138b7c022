namespace OpenGov.Seguimiento.Recomendaciones;

internal sealed class RecomendacionConfiguration : IEntityTypeConfiguration<Recomendacion>
{
    public void Configure(EntityTypeBuilder<Recomendacion> builder)
    {
        builder.ToTable("recomendaciones");
        builder.Property(r => r.PlanFolio).HasMaxLength(AggregateRoot.FolioMaximo);
        builder.Property(r => r.ComiteFolio).HasMaxLength(AggregateRoot.FolioMaximo);
        builder.Property(r => r.CompromisoFolio).HasMaxLength(AggregateRoot.FolioMaximo);
        builder.Property(r => r.PersonaFolio).HasMaxLength(AggregateRoot.FolioMaximo);
        builder.Property(r => r.Texto).HasMaxLength(Recomendacion.TextoMaximo);
        builder.Property(r => r.DestinatarioFolio).HasMaxLength(AggregateRoot.FolioMaximo);
        builder.Property(r => r.DestinatarioNombre).HasMaxLength(500);
        builder.Property(r => r.Respuesta).AsJson();
        builder.Property(r => r.Atencion).AsJson();
        builder.Property(r => r.Observacion).AsJson();
        builder.Property(r => r.Vencimientos).AsJson();
        builder.Ignore(r => r.SeAcepto);
        builder.HasIndex(r => r.PlanFolio);
        builder.HasIndex(r => r.Limite);
    }
}
