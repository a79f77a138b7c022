namespace OpenGov.Difusion.Correo;

internal enum Plantilla { ConfirmarAdhesion, AdhesionYaConstaba, AdhesionEnPapel, PapelAnulado }

/// <summary>A mail to write. The address is looked up and the text made when it leaves: neither stays in this queue.</summary>
internal sealed class CorreoPorEnviar
{
    public const int ErrorMaximo = 200;
    private const int IntentosMaximo = 8;

    /// <summary>Somebody else had in hand what it speaks of: nothing is wrong with it.</summary>
    public const string Ocupada = "ocupada";

    private static readonly TimeSpan Momento = TimeSpan.FromSeconds(5);

    public Guid Id { get; init; } = Guid.CreateVersion7();
    public required Plantilla Plantilla { get; init; }

    /// <summary>Folio of the adhesion it is about.</summary>
    public required string AdhesionFolio { get; init; }
    public required DateTimeOffset CreadoEn { get; init; }
    public required DateTimeOffset ProximoIntentoEn { get; set; }
    public int Intentos { get; private set; }
    public DateTimeOffset? EnviadoEn { get; private set; }
    public DateTimeOffset? ApartadoEn { get; private set; }

    /// <summary>Of what kind the failure was. Never what the server said: it repeats the address.</summary>
    public string? UltimoError { get; private set; }

    public void Enviado(DateTimeOffset ahora) => (EnviadoEn, UltimoError) = (ahora, null);

    /// <summary>Nobody to write to any more: the data was erased, or the person asked for no mail.</summary>
    public void Sobra(DateTimeOffset ahora) => (EnviadoEn, UltimoError) = (ahora, "sin_destinatario");

    /// <summary>Longer waits each time, almost four hours in all, and then it is set aside for a person to see. What was only in use is tried again in a moment.</summary>
    public void Fallo(string clase, DateTimeOffset ahora)
    {
        if (clase == Ocupada)
        {
            (UltimoError, ProximoIntentoEn) = (clase, ahora + Momento);
            return;
        }

        Intentos++;
        UltimoError = clase;
        if (Intentos >= IntentosMaximo) ApartadoEn = ahora;
        else ProximoIntentoEn = ahora + TimeSpan.FromMinutes(Math.Pow(2, Intentos - 1));
    }

    public void Reintentar(DateTimeOffset ahora) => (Intentos, ApartadoEn, ProximoIntentoEn) = (0, null, ahora);
}

internal sealed class CorreoPorEnviarConfiguration : IEntityTypeConfiguration<CorreoPorEnviar>
{
    public void Configure(EntityTypeBuilder<CorreoPorEnviar> builder)
    {
        builder.ToTable("correos").HasKey(c => c.Id);
        builder.Property(c => c.Id).ValueGeneratedNever();
        builder.Property(c => c.AdhesionFolio).HasMaxLength(AggregateRoot.FolioMaximo);
        builder.Property(c => c.UltimoError).HasMaxLength(CorreoPorEnviar.ErrorMaximo);
        builder.HasIndex(c => c.AdhesionFolio);
        builder.HasIndex(c => c.ProximoIntentoEn).HasFilter("enviado_en is null and apartado_en is null");
    }
}
