using OpenGov.Seguimiento.Expedientes;

namespace OpenGov.Seguimiento.Calendarios;

/// <summary>Notes the periods in which nobody reported, dated the day after they were due, and what became of those noted before.</summary>
internal sealed class AnotarOmisionesJob(SeguimientoDbContext db, ActContext act, TimeProvider clock) : IScheduledJob
{
    private const int PorPaso = 50;

    public static string Name => "seguimiento.anota-omisiones";

    public static TimeSpan Every => TimeSpan.FromHours(1);

    public async Task RunAsync(CancellationToken ct)
    {
        var folios = await db.Expedientes.OrderBy(e => e.Folio).Select(e => e.Folio).ToListAsync(ct);
        foreach (var paso in folios.Chunk(PorPaso))
        {
            await RevisarAsync(paso, ct);
            db.ChangeTracker.Clear();
        }
    }

    private async Task RevisarAsync(string[] folios, CancellationToken ct)
    {
        var expedientes = await db.Expedientes.AsNoTracking().Where(e => folios.Contains(e.Folio)).ToListAsync(ct);
        var anotadas = await db.Omisiones.Where(o => folios.Contains(o.CompromisoFolio)).ToListAsync(ct);
        var calendarios = expedientes.ToDictionary(e => e.Folio, e => CalendarioReportes.De(e.ComoSePublica(), clock.GetToday()));

        var nuevas = from expediente in expedientes
                     from periodo in calendarios[expediente.Folio]
                     where periodo.Estado is EstadoPeriodo.SinReporte or EstadoPeriodo.EntregadoTarde
                     where anotadas.TrueForAll(o => o.Folio != OmisionReporte.FolioDe(expediente.Folio, periodo.Periodo.Clave))
                     select (Dia: periodo.Limite.AddDays(1), expediente.Ejemplo, Omision: OmisionReporte.Anotar(expediente.ComoSePublica(), periodo));
        foreach (var delDia in nuevas.GroupBy(n => (n.Dia, n.Ejemplo), n => n.Omision).OrderBy(g => g.Key.Dia).ToList())
        {
            (act.Fecha, act.Ejemplo) = delDia.Key;
            db.Omisiones.AddRange(delDia);
            anotadas.AddRange(delDia);
            await db.SaveChangesAsync(ct);
        }

        (act.Fecha, act.Ejemplo) = (null, false);
        foreach (var omision in anotadas) omision.Actualizar(calendarios[omision.CompromisoFolio].FirstOrDefault(p => p.Periodo.Clave == omision.Periodo.Clave));
        await db.SaveChangesAsync(ct);
    }
}
