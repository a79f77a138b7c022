using OpenGov.Seguimiento.Contracts;

namespace OpenGov.Seguimiento.Avances;

/// <summary>
/// The last colour of a commitment that the rest were told. The colour itself is computed on reading; this is apart from the expediente
/// because an act of today on it would forbid the staff to record what happened before.
/// </summary>
internal sealed class AvisoDeSemaforo : AggregateRoot
{
    public string CompromisoFolio { get; private init; } = "";
    public ColorSemaforo? Color { get; private set; }

    private AvisoDeSemaforo() { } // EF

    public static AvisoDeSemaforo Del(string compromisoFolio) => new() { Folio = $"{compromisoFolio}-SEM", CompromisoFolio = compromisoFolio };

    /// <summary>Tells the colour of that day if it is not the one told before.</summary>
    /// <returns>True if it told.</returns>
    public bool Avisar(AvanceCompromiso avance)
    {
        var (antes, ahora) = (Color, avance.Semaforo.Color);
        if (ahora == antes) return false;

        Color = ahora;
        Raise(new SemaforoCambiado(
            CompromisoFolio, avance.PlanFolio, antes is { } color ? Json.SnakeCase(color.ToString()) : null, Json.SnakeCase(ahora.ToString()), avance.Semaforo.Umbrales.Version, avance.Fecha));
        return true;
    }
}

internal sealed class AvisoDeSemaforoConfiguration : IEntityTypeConfiguration<AvisoDeSemaforo>
{
    public void Configure(EntityTypeBuilder<AvisoDeSemaforo> builder)
    {
        builder.ToTable("avisos_de_semaforo");
        builder.Property(a => a.CompromisoFolio).HasMaxLength(AggregateRoot.FolioMaximo);
        builder.HasIndex(a => a.CompromisoFolio).IsUnique();
    }
}
