namespace OpenGov.Seguimiento.Evidencias;

internal sealed class EvidenciaConfiguration : IEntityTypeConfiguration<Evidencia>
{
    public void Configure(EntityTypeBuilder<Evidencia> builder)
    {
        // What was brought is written once; what becomes of it is beside it, and is never deleted.
        builder.IsAppendOnly().ToTable("evidencias").SplitToTable("evidencias_estado", estado =>
        {
            estado.Property(e => e.Estado);
            estado.Property(e => e.Archivo);
            estado.Property(e => e.Baja);
            estado.Property(e => e.Version);
            estado.Property(e => e.UltimoActo);
            estado.Property(e => e.Ejemplo);
        });
        builder.Property(e => e.CompromisoFolio).HasMaxLength(AggregateRoot.FolioMaximo);
        builder.Property(e => e.Actividad).HasMaxLength(ReglasDeForma.ClaveMaximo);
        builder.Property(e => e.Titulo).HasMaxLength(Evidencia.TituloMaximo);
        builder.Property(e => e.Aporto).HasMaxLength(Evidencia.AportoMaximo);
        builder.Property(e => e.Documento).AsJson();
        builder.Property(e => e.Instantanea).AsJson();
        builder.Property(e => e.Anterior).AsJson();
        builder.Property(e => e.Baja).AsJson();
        builder.Property(e => e.Reserva).HasMaxLength(Evidencia.ReservaMaximo);
        builder.Property(e => e.Archivo).AsJson();
        builder.Ignore(e => e.HuellaSha256).Ignore(e => e.IsVisible).Ignore(e => e.ArchivoEsPublico);
        builder.HasIndex(e => e.CompromisoFolio);
    }
}
