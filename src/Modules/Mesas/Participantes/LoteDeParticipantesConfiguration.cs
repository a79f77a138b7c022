namespace OpenGov.Mesas.Participantes;

internal sealed class LoteDeParticipantesConfiguration : IEntityTypeConfiguration<LoteDeParticipantes>
{
    public void Configure(EntityTypeBuilder<LoteDeParticipantes> builder)
    {
        builder.ToTable("lotes_de_participantes");
        builder.Property(l => l.MesaFolio).HasMaxLength(AggregateRoot.FolioMaximo);
        builder.Property(l => l.Clave).HasMaxLength(LoteDeParticipantes.ClaveMaximo);
        builder.HasIndex(l => l.MesaFolio);
        builder.HasMany(l => l.Participantes).WithOne().HasForeignKey("LoteId");
    }
}

internal sealed class ParticipanteConfiguration : IEntityTypeConfiguration<Participante>
{
    public void Configure(EntityTypeBuilder<Participante> builder)
    {
        builder.ToTable("participantes");
        builder.Property<Guid>("LoteId");
        builder.HasKey("LoteId", nameof(Participante.Renglon));
        builder.Property(p => p.Sector).HasMaxLength(40);
        builder.Property(p => p.Municipio).HasMaxLength(5);
    }
}
