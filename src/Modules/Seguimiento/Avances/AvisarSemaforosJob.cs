using OpenGov.Seguimiento.Expedientes;
using OpenGov.Seguimiento.Umbrales;

namespace OpenGov.Seguimiento.Avances;

/// <summary>Tells the rest which commitments changed colour: most do because time passed, and then nobody else would speak.</summary>
internal sealed class AvisarSemaforosJob(SeguimientoDbContext db, ActContext act, TimeProvider clock) : IScheduledJob
{
    private const int PorPaso = 50;

    public static string Name => "seguimiento.avisa-semaforos";

    public static TimeSpan Every => TimeSpan.FromHours(1);

    public async Task RunAsync(CancellationToken ct)
    {
        var fijados = await db.Umbrales.AsNoTracking().ToListAsync(ct);
        var folios = await db.Expedientes.OrderBy(e => e.Folio).Select(e => new { e.Folio, e.Ejemplo }).ToListAsync(ct);
        foreach (var (ejemplo, paso) in folios.GroupBy(e => e.Ejemplo, e => e.Folio).SelectMany(g => g.Chunk(PorPaso).Select(paso => (g.Key, paso))))
        {
            act.Ejemplo = ejemplo;
            await AvisarAsync(paso, fijados, ct);
            db.ChangeTracker.Clear();
        }
    }

    private async Task AvisarAsync(string[] folios, IReadOnlyList<UmbralesDePlan> fijados, CancellationToken ct)
    {
        var hoy = clock.GetToday();
        var avisos = await db.AvisosDeSemaforo.Where(a => folios.Contains(a.CompromisoFolio)).ToDictionaryAsync(a => a.CompromisoFolio, ct);
        foreach (var expediente in await db.Expedientes.AsNoTracking().Where(e => folios.Contains(e.Folio)).OrderBy(e => e.Folio).ToListAsync(ct))
        {
            var aviso = avisos.GetValueOrDefault(expediente.Folio) ?? db.AvisosDeSemaforo.Add(AvisoDeSemaforo.Del(expediente.Folio)).Entity;
            aviso.Avisar(AvanceCompromiso.De(expediente.ComoSePublica(), hoy, fijados.EnVigor(expediente.PlanFolio, hoy)));
        }

        await db.SaveChangesAsync(ct);
    }
}
