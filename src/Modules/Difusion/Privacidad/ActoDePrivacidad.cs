namespace OpenGov.Difusion.Privacidad;

internal enum TipoActoDePrivacidad { Acceso, Rectificacion, Cancelacion, Oposicion, FinDeOposicion, Candidatos, BajaDeCorreo }

/// <summary>
/// Que alguien leyó o cambió datos personales: quién, cuándo y por qué queda en la auditoría; de quién, solo su huella.
/// </summary>
internal sealed class ActoDePrivacidad : AggregateRoot
{
    public TipoActoDePrivacidad Tipo { get; private init; }

    /// <summary>Of the person; null when the act was about several.</summary>
    public byte[]? Huella { get; private init; }

    /// <summary>How many records it read or changed.</summary>
    public int Registros { get; private init; }

    private ActoDePrivacidad() { } // EF

    public static ActoDePrivacidad Anotar(int anio, int numero, TipoActoDePrivacidad tipo, byte[]? huella, int registros) =>
        new() { Folio = $"{Serie(anio)}-{numero:D6}", Tipo = tipo, Huella = huella, Registros = registros };

    public static string Serie(int anio) => $"PRIV-{anio:D4}";
}

/// <summary>Constancia de un acto sobre datos personales.</summary>
/// <param name="Folio">Folio del acto; con él se encuentra en la auditoría.</param>
/// <param name="Tipo">acceso, rectificacion, cancelacion, oposicion, fin_de_oposicion, candidatos o baja_de_correo.</param>
/// <param name="Registros">Registros que se leyeron o cambiaron; cero si no había ninguno de esa persona.</param>
internal sealed record ConstanciaDePrivacidad(string Folio, TipoActoDePrivacidad Tipo, int Registros);

internal sealed class ActoDePrivacidadConfiguration : IEntityTypeConfiguration<ActoDePrivacidad>
{
    public void Configure(EntityTypeBuilder<ActoDePrivacidad> builder)
    {
        builder.ToTable("actos_privacidad");
        builder.HasIndex(a => a.Huella);
    }
}

internal static class ActosDePrivacidad
{
    /// <summary>Adds the act to what is about to be saved: nobody reads or changes personal data without it.</summary>
    public static async Task<ConstanciaDePrivacidad> AnotarAsync(
        this DifusionDbContext db, TipoActoDePrivacidad tipo, byte[]? huella, int registros, DateOnly fecha, CancellationToken ct)
    {
        var numero = await db.NextNumberAsync(ActoDePrivacidad.Serie(fecha.Year), ct);
        var acto = ActoDePrivacidad.Anotar(fecha.Year, numero, tipo, huella, registros);
        db.ActosDePrivacidad.Add(acto);
        return new(acto.Folio, tipo, registros);
    }
}
