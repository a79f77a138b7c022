namespace OpenGov.Compromisos.Planes;

internal sealed class PlanAccionLocalConfiguration : IEntityTypeConfiguration<PlanAccionLocal>
{
    public void Configure(EntityTypeBuilder<PlanAccionLocal> builder)
    {
        builder.ToTable("planes");
        builder.Property(p => p.Titulo).HasMaxLength(PlanAccionLocal.TituloMaximo);
        builder.Property(p => p.Vigencia).AsJson();
        builder.Property(p => p.CompromisosFolios).AsJson();
        builder.Property(p => p.Consultas).AsJson();
        builder.Property(p => p.Aprobacion).AsJson();
        builder.Property(p => p.Lanzamiento).AsJson();
        builder.Property(p => p.Evaluacion).AsJson();
        builder.Property(p => p.MotivoCancelacion).HasMaxLength(Acto.MotivoMaximo);
    }
}
