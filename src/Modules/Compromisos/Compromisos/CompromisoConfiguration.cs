namespace OpenGov.Compromisos.Compromisos;

internal sealed class CompromisoConfiguration : IEntityTypeConfiguration<Compromiso>
{
    /// <summary>What a problem looks it up by is written once, in the wording; the database keeps it at hand.</summary>
    public const string QueAtiende = "ProblematicaFolio";

    public void Configure(EntityTypeBuilder<Compromiso> builder)
    {
        builder.ToTable("compromisos");
        builder.Property(c => c.PlanFolio).HasMaxLength(AggregateRoot.FolioMaximo);
        builder.Property(c => c.TemaClave).HasMaxLength(Tema.Maximo);
        builder.Property(c => c.Redaccion).AsJson();
        builder.Property(c => c.Ficha).AsJson();
        builder.Property(c => c.Origenes).AsJson();
        builder.Property(c => c.MesaFolio).HasMaxLength(AggregateRoot.FolioMaximo);
        builder.Property(c => c.Aprobacion).AsJson();
        builder.Property(c => c.Lanzamiento).AsJson();
        builder.Property(c => c.Avance).AsJson();
        builder.Property(c => c.Modificaciones).AsJson();
        builder.Property(c => c.RespuestaRazonada).HasMaxLength(Compromiso.RazonMaximo);
        builder.Property(c => c.AcuerdoDescarte).AsJson();
        builder.Property(c => c.Cierre).AsJson();
        builder.Property(c => c.Retiro).AsJson();
        builder.Property<string?>(QueAtiende).HasMaxLength(AggregateRoot.FolioMaximo).HasComputedColumnSql($"redaccion ->> '{Json.SnakeCase(QueAtiende)}'", stored: true);
        builder.HasIndex(QueAtiende);
        builder.HasIndex(c => c.PlanFolio);
        builder.HasIndex(c => new { c.MesaFolio, c.MesaNumero }).IsUnique();
    }
}
