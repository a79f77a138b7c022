namespace OpenGov.Compromisos.Compromisos;

internal sealed class CompromisoConfiguration : IEntityTypeConfiguration<Compromiso>
{
    /// <summary>What a problem looks it up by is written once, in the wording; the database keeps it at hand.</summary>
    public const string QueAtiende = "ProblematicaFolio";

    // Nobody reads it any more; hosts of the release before this one still do, and it goes with the next.
    private const string QueContinua = "ContinuaAFolio";

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
        foreach (var nombrado in (string[])[QueContinua, QueAtiende])
        {
            builder.Property<string?>(nombrado).HasMaxLength(AggregateRoot.FolioMaximo).HasComputedColumnSql($"redaccion ->> '{Json.SnakeCase(nombrado)}'", stored: true);
            builder.HasIndex(nombrado);
        }

        builder.HasIndex(c => c.PlanFolio);
        builder.HasIndex(c => new { c.MesaFolio, c.MesaNumero }).IsUnique();
    }
}
