namespace OpenGov.Difusion.Privacidad;

/// <summary>What somebody said of herself to be reached. It exists in the clear only while it is used.</summary>
internal sealed record DatosDeContacto(string? Correo, string? Nombre = null, string? Telefono = null)
{
    public const int NombreMaximo = 160;
    public const int TelefonoMaximo = 30;
    public const string FormaTelefono = "^[+0-9 ()-]{7,30}$";
}

/// <summary>
/// The one table of the system where personal data of who takes part is, and there unreadable: any other keeps the
/// <see cref="Id"/> of its row, or the <see cref="Huella"/> of the person.
/// </summary>
internal sealed class DatoPersonal
{
    public const int PropositoMaximo = 40;

    public Guid Id { get; init; } = Guid.CreateVersion7();

    /// <summary>What it is kept for: a record that somebody consented to.</summary>
    public required string Proposito { get; init; }

    /// <summary>Of the canonical address, or telephone when she gave no address: all the rows of one person share it.</summary>
    public required byte[] Huella { get; set; }

    /// <summary>Name of the key that closed it.</summary>
    public required string Llave { get; set; }
    public required byte[] Cerrado { get; set; }

    /// <summary>Folio of the text that was consented to.</summary>
    public required string ConsentimientoFolio { get; init; }
    public required DateTimeOffset RegistradoEn { get; init; }

    /// <summary>When it must be gone; null while what it is kept for lasts. <see cref="Adhesiones.DepurarDatosJob"/> writes it when that ends.</summary>
    public DateTimeOffset? ConservarHasta { get; set; }
}

internal sealed class DatoPersonalConfiguration : IEntityTypeConfiguration<DatoPersonal>
{
    public void Configure(EntityTypeBuilder<DatoPersonal> builder)
    {
        builder.ToTable("datos_personales").HasKey(d => d.Id);
        builder.Property(d => d.Id).ValueGeneratedNever();
        builder.Property(d => d.Proposito).HasMaxLength(DatoPersonal.PropositoMaximo);
        builder.Property(d => d.Llave).HasMaxLength(Llavero.NombreMaximo);
        builder.Property(d => d.ConsentimientoFolio).HasMaxLength(AggregateRoot.FolioMaximo);
        builder.HasIndex(d => d.Huella);
        builder.HasIndex(d => d.ConservarHasta).HasFilter("conservar_hasta is not null");
    }
}
