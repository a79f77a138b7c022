namespace OpenGov.Seguimiento.Recomendaciones;

/// <summary>The clock says which recommendations let their term pass.</summary>
internal sealed class VencerRecomendacionesJob(SeguimientoDbContext db, TimeProvider clock) : IScheduledJob
{
    public static string Name => "seguimiento.vencer-recomendaciones";

    public static TimeSpan Every => TimeSpan.FromHours(1);

    public async Task RunAsync(CancellationToken ct)
    {
        var hoy = clock.GetToday();
        var pendientes = await db.Recomendaciones
            .Where(r => (r.Estado == EstadoRecomendacion.Emitida && r.ResponderAntesDe < hoy) || r.Estado == EstadoRecomendacion.Respondida)
            .OrderBy(r => r.Folio).ToListAsync(ct);
        foreach (var recomendacion in pendientes) recomendacion.Vencer(hoy);

        await db.SaveChangesAsync(ct);
    }
}
