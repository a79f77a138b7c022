using OpenGov.Secretariado.Contracts;
using OpenGov.Secretariado.Secretariados;

namespace OpenGov.Secretariado.Sesiones;

/// <summary>Until when an STL may go without meeting: months after its last session, or after its installation.</summary>
internal sealed record Periodicidad(DateOnly UltimaSesion, DateOnly Limite, int Meses)
{
    /// <summary>Null while it has not been installed, and once it concluded: then nobody has to meet.</summary>
    /// <param name="ultimaSesion">Day of the last one held by then, if any.</param>
    public static Periodicidad? Al(DateOnly dia, SecretariadoTecnico stl, DateOnly? ultimaSesion)
    {
        if (stl.Trayectoria.Instalacion is not { } instalacion || instalacion.Fecha > dia || stl.Trayectoria.Conclusion?.Fecha <= dia) return null;

        var meses = stl.PoliticaEn(dia).Sesiones.MesesEntreSesiones;
        var ultima = ultimaSesion > instalacion.Fecha ? ultimaSesion.Value : instalacion.Fecha;
        return new(ultima, ultima.AddMonths(meses), meses);
    }

    public bool EstaIncumplidaEl(DateOnly dia) => dia > Limite;
}

internal static class SesionesCelebradas
{
    /// <summary>The day of the last session that had concluded by then: the one it was convened for, even if it ended past midnight.</summary>
    public static DateOnly? UltimaAl(this IEnumerable<Sesion> sesiones, DateOnly dia) =>
        sesiones.Where(s => s.ConcluidaEl <= dia).Max(s => (DateOnly?)s.Convocatoria.Dia);

    /// <summary>The term that ran on a day, if it ran.</summary>
    public static async Task<Periodicidad?> PeriodicidadAl(this SecretariadoDbContext db, DateOnly dia, SecretariadoTecnico stl, CancellationToken ct) =>
        Periodicidad.Al(dia, stl, (await db.Sesiones.AsNoTracking().Where(s => s.SecretariadoFolio == stl.Folio && s.ConcluidaEl <= dia).ToListAsync(ct)).UltimaAl(dia));
}

/// <summary>
/// That an STL let its term pass without meeting, told once. It is not of the STL nor of a session: an act of today on either would
/// forbid the staff to record what happened before.
/// </summary>
internal sealed class AvisoDePeriodicidad : AggregateRoot
{
    public string SecretariadoFolio { get; private init; } = "";
    public DateOnly UltimaSesion { get; private init; }

    private AvisoDePeriodicidad() { } // EF

    public static AvisoDePeriodicidad De(SecretariadoTecnico stl, Periodicidad incumplida)
    {
        var aviso = new AvisoDePeriodicidad
        {
            Folio = FolioDe(stl.Folio, incumplida.UltimaSesion), SecretariadoFolio = stl.Folio, UltimaSesion = incumplida.UltimaSesion,
        };
        aviso.Raise(new PeriodicidadIncumplida(stl.Folio, incumplida.UltimaSesion, incumplida.Limite.AddDays(1)));
        return aviso;
    }

    public static string FolioDe(string secretariadoFolio, DateOnly ultimaSesion) => $"{secretariadoFolio}-AP-{ultimaSesion:yyyyMMdd}";
}

internal sealed class AvisoDePeriodicidadConfiguration : IEntityTypeConfiguration<AvisoDePeriodicidad>
{
    public void Configure(EntityTypeBuilder<AvisoDePeriodicidad> builder)
    {
        builder.ToTable("avisos_de_periodicidad");
        builder.Property(a => a.SecretariadoFolio).HasMaxLength(AggregateRoot.FolioMaximo);
    }
}
