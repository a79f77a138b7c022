using OpenGov.Seguimiento.Comites;
using OpenGov.Seguimiento.Contracts;

namespace OpenGov.Seguimiento.Expedientes;

internal sealed class PreguntarSeguimientoDelPlanHandler(SeguimientoDbContext db) : IRequestHandler<PreguntarSeguimientoDelPlan, SeguimientoResumen>
{
    public async Task<SeguimientoResumen> Handle(PreguntarSeguimientoDelPlan pregunta, CancellationToken ct)
    {
        var (plan, dia) = (pregunta.PlanFolio, pregunta.Dia);
        var comites = await db.Comites.AsNoTracking().Where(c => c.PlanFolio == plan && c.ConstituidoEl <= dia && (c.DisueltoEl == null || c.DisueltoEl > dia)).ToListAsync(ct);
        var expedientes = await db.Expedientes.AsNoTracking().Where(e => e.PlanFolio == plan && e.AbiertoEl <= dia && (e.Estado != EstadoExpediente.Retirado || e.FinalizadoEl > dia)).OrderBy(e => e.Folio).ToListAsync(ct);
        var folios = expedientes.Select(e => e.Folio).ToList();
        // Who may not read a reserved evidence cannot be told of it; one that was dropped later still stood that day.
        var evidencias = (await db.Evidencias.AsNoTracking().Where(e => folios.Contains(e.CompromisoFolio) && e.Reserva == null && e.FechaHecho <= dia).OrderBy(e => e.Folio)
            .Select(e => new { e.CompromisoFolio, e.Folio, e.Baja, e.FechaHecho, e.UltimoActo }).ToListAsync(ct))
            .Where(e => e.Baja is null ? e.UltimoActo <= dia : e.Baja.Fecha > dia)
            .ToLookup(e => e.CompromisoFolio, e => new ConstanciaDeSeguimiento(e.Folio, e.Baja is null ? e.UltimoActo!.Value : e.FechaHecho));
        var verificaciones = (await db.Verificaciones.AsNoTracking().Where(v => folios.Contains(v.CompromisoFolio) && v.Fecha <= dia).OrderBy(v => v.Fecha).ToListAsync(ct))
            .Where(v => v.Observacion is null).ToLookup(v => v.CompromisoFolio, v => new ConstanciaDeSeguimiento(v.Folio, v.Fecha));
        var evaluaciones = (await db.Evaluaciones.AsNoTracking().Where(e => folios.Contains(e.CompromisoFolio) && e.PublicadaEl <= dia).OrderBy(e => e.PublicadaEl)
            .Select(e => new { e.CompromisoFolio, e.Folio, Fecha = e.PublicadaEl!.Value }).ToListAsync(ct)).ToLookup(e => e.CompromisoFolio, e => new ConstanciaDeSeguimiento(e.Folio, e.Fecha));

        return new(
            comites.MaxBy(c => c.ConstituidoEl) is { } comite ? new(comite.Folio, IntegracionComite.El(dia, comite.Integrantes, comite.Reglas).EstaCompleta) : null,
            [
                .. expedientes.Select(e => new CompromisoSeguido(
                    e.Folio, e.AbiertoEl, e.FinalizadoEl <= dia ? e.FinalizadoEl : null,
                    [.. e.Reportes.Where(r => r.EnviadoEl <= dia).Select(r => new ConstanciaDeSeguimiento(r.ReporteFolio, r.EnviadoEl))],
                    [.. evidencias[e.Folio]], [.. verificaciones[e.Folio]], [.. evaluaciones[e.Folio]])),
            ]);
    }
}
