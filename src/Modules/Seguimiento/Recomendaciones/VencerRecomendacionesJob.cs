namespace OpenGov.Seguimiento.Recomendaciones;

/// <summary>The clock says which recommendations let their term pass, dated the day after it, so that what is done later may be recorded later.</summary>
internal sealed class VencerRecomendacionesJob(SeguimientoDbContext db, ActContext act, TimeProvider clock) : IScheduledJob
{
    public static string Name => "seguimiento.vencer-recomendaciones";

    public static TimeSpan Every => TimeSpan.FromHours(1);

    public async Task RunAsync(CancellationToken ct)
    {
        var hoy = clock.GetToday();
        act.IsClock = true;
        var vencidas = await db.Recomendaciones.AsNoTracking().Where(r => r.Limite < hoy).OrderBy(r => r.Limite).ThenBy(r => r.Folio).Select(r => r.Folio).ToListAsync(ct);
        foreach (var folio in vencidas)
        {
            var recomendacion = await db.GetAsync<Recomendacion>(folio, ct);
            act.Fecha = Despues(recomendacion);
            recomendacion.Vencer(hoy);
            await db.SaveChangesAsync(ct);
            db.ChangeTracker.Clear();
        }
    }

    // The day after the term, or the day of the last act when that one came later.
    private static DateOnly? Despues(Recomendacion recomendacion) =>
        recomendacion.Limite?.AddDays(1) is { } dia && dia > recomendacion.UltimoActo ? dia : recomendacion.UltimoActo;
}
