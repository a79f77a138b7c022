namespace OpenGov.Compromisos.Modificaciones;

internal sealed class SolicitudModificacionConfiguration : IEntityTypeConfiguration<SolicitudModificacion>
{
    public void Configure(EntityTypeBuilder<SolicitudModificacion> builder)
    {
        builder.ToTable("modificaciones");
        builder.Property(m => m.CompromisoFolio).HasMaxLength(AggregateRoot.FolioMaximo);
        builder.Property(m => m.PlanFolio).HasMaxLength(AggregateRoot.FolioMaximo);
        builder.Property(m => m.Solicitante).AsJson();
        builder.Property(m => m.Motivo).HasMaxLength(Acto.MotivoMaximo);
        builder.Property(m => m.Antes).AsJson();
        builder.Property(m => m.Propuesta).AsJson();
        builder.Property(m => m.Prorrogas).AsJson();
        builder.Property(m => m.Acuerdo).AsJson();
        builder.Property(m => m.RespuestaRazonada).HasMaxLength(SolicitudModificacion.RespuestaMaximo);
        builder.HasIndex(m => m.CompromisoFolio);
    }
}
