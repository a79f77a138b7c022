namespace OpenGov.Mesas.Mesas;

internal sealed class MesaConfiguration : IEntityTypeConfiguration<Mesa>
{
    public void Configure(EntityTypeBuilder<Mesa> builder)
    {
        builder.ToTable("mesas");
        builder.Property(m => m.EjercicioFolio).HasMaxLength(AggregateRoot.FolioMaximo);
        builder.Property(m => m.TemaClave).HasMaxLength(Mesa.TemaMaximo);
        builder.Property(m => m.Titulo).HasMaxLength(Mesa.TituloMaximo);
        builder.Property(m => m.ProblematicaBase).HasMaxLength(Mesa.ProblematicaMaximo);
        builder.Property(m => m.Sede).AsJson();
        builder.Property(m => m.Calendario).AsJson();
        builder.Property(m => m.Facilitador).AsJson();
        builder.Property(m => m.Convocatoria).AsJson();
        builder.Property(m => m.Metodologia).AsJson();
        builder.Property(m => m.Productos).AsJson();
        builder.Property(m => m.Conclusion).AsJson();
        builder.Property(m => m.Cancelacion).AsJson();
        builder.Property(m => m.Relatoria).AsJson();
        builder.HasIndex(m => m.EjercicioFolio);
    }
}
