namespace OpenGov.Seguimiento.EvaluacionesDePlan;

internal sealed class EvaluacionPlanConfiguration : IEntityTypeConfiguration<EvaluacionPlan>
{
    public void Configure(EntityTypeBuilder<EvaluacionPlan> builder)
    {
        builder.ToTable("evaluaciones_finales");
        builder.Property(e => e.PlanFolio).HasMaxLength(AggregateRoot.FolioMaximo);
        builder.Property(e => e.PlanTitulo).HasMaxLength(500);
        builder.Property(e => e.EjercicioFolio).HasMaxLength(AggregateRoot.FolioMaximo);
        builder.Property(e => e.Umbrales).AsJson();
        builder.Property(e => e.Compromisos).AsJson();
        builder.Property(e => e.Recomendaciones).AsJson();
    }
}
