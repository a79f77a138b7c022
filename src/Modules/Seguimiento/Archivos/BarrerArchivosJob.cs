namespace OpenGov.Seguimiento.Archivos;

/// <summary>Removes from the directory what a failure left without a row: it was never evidence.</summary>
internal sealed class BarrerArchivosJob(SeguimientoDbContext db, Almacen almacen, TimeProvider clock) : IScheduledJob
{
    private static readonly TimeSpan Gracia = TimeSpan.FromHours(1);

    public static string Name => "seguimiento.barre-archivos";

    public static TimeSpan Every => TimeSpan.FromHours(1);

    public async Task RunAsync(CancellationToken ct)
    {
        foreach (var nombres in almacen.Antiguos(clock.GetUtcNow() - Gracia).Chunk(500))
        {
            var conFila = await db.Archivos.Where(a => nombres.Contains(a.Ubicacion)).Select(a => a.Ubicacion).ToListAsync(ct);
            foreach (var huerfano in nombres.Except(conFila)) almacen.Quitar(huerfano!);
        }
    }
}
