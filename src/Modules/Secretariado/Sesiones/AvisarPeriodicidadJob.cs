using OpenGov.Secretariado.Secretariados;

namespace OpenGov.Secretariado.Sesiones;

/// <summary>Tells the rest, the day after, that an STL let its term pass without meeting: nobody else would speak then.</summary>
internal sealed class AvisarPeriodicidadJob(SecretariadoDbContext db, TimeProvider clock) : IScheduledJob
{
    public static string Name => "secretariado.avisar-periodicidad";

    public static TimeSpan Every => TimeSpan.FromHours(6);

    public async Task RunAsync(CancellationToken ct)
    {
        var hoy = clock.GetToday();
        // One for each ejercicio: a handful, read whole
        foreach (var stl in await db.Secretariados.AsNoTracking().OrderBy(s => s.Folio).ToListAsync(ct))
        {
            await db.AvisarSiSeIncumple(stl, hoy, ct);
            await db.SaveChangesAsync(ct);
        }
    }
}

internal static class AvisosDePeriodicidad
{
    /// <summary>Tells once for each session that no other followed in time, whoever sees it first: the clock, or the session that came late.</summary>
    public static async Task AvisarSiSeIncumple(this SecretariadoDbContext db, SecretariadoTecnico stl, DateOnly dia, CancellationToken ct)
    {
        if (await db.PeriodicidadAl(dia, stl, ct) is not { } periodicidad || !periodicidad.EstaIncumplidaEl(dia)) return;

        var folio = AvisoDePeriodicidad.FolioDe(stl.Folio, periodicidad.UltimaSesion);
        if (!await db.AvisosDePeriodicidad.AnyAsync(a => a.Folio == folio, ct)) db.AvisosDePeriodicidad.Add(AvisoDePeriodicidad.De(stl, periodicidad));
    }
}
