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
            var ultima = await db.Sesiones.Where(s => s.SecretariadoFolio == stl.Folio && s.ConcluidaEl <= hoy).MaxAsync(s => s.ConcluidaEl, ct);
            if (Periodicidad.Al(hoy, stl, ultima) is not { } periodicidad || !periodicidad.EstaIncumplidaEl(hoy)) continue;
            if (await db.SeAviso(stl.Folio, periodicidad.UltimaSesion, ct)) continue;

            db.AvisosDePeriodicidad.Add(AvisoDePeriodicidad.De(stl, periodicidad));
            await db.SaveChangesAsync(ct);
        }
    }
}

internal static class AvisosDePeriodicidad
{
    /// <summary>Whether the clock already told what followed that session.</summary>
    public static Task<bool> SeAviso(this SecretariadoDbContext db, string secretariadoFolio, DateOnly? ultimaSesion, CancellationToken ct) =>
        db.AvisosDePeriodicidad.AnyAsync(a => a.SecretariadoFolio == secretariadoFolio && a.UltimaSesion == ultimaSesion, ct);
}
