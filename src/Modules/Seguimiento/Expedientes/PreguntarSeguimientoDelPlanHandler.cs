using OpenGov.Seguimiento.Comites;
using OpenGov.Seguimiento.Contracts;
using OpenGov.Seguimiento.Evidencias;

namespace OpenGov.Seguimiento.Expedientes;

internal sealed class PreguntarSeguimientoDelPlanHandler(SeguimientoDbContext db) : IRequestHandler<PreguntarSeguimientoDelPlan, SeguimientoResumen>
{
    public async Task<SeguimientoResumen> Handle(PreguntarSeguimientoDelPlan pregunta, CancellationToken ct)
    {
        var (plan, dia) = (pregunta.PlanFolio, pregunta.Dia);
        var comites = await db.Comites.AsNoTracking().Where(c => c.PlanFolio == plan && c.ConstituidoEl <= dia && (c.DisueltoEl == null || c.DisueltoEl > dia)).ToListAsync(ct);
        var expedientes = await db.Expedientes.AsNoTracking().Where(e => e.PlanFolio == plan && e.AbiertoEl <= dia && e.Estado != EstadoExpediente.Retirado).OrderBy(e => e.Folio).ToListAsync(ct);
        var folios = expedientes.Select(e => e.Folio).ToList();
        var evidencias = (await db.Evidencias.AsNoTracking().Where(e => folios.Contains(e.CompromisoFolio) && e.Estado == EstadoEvidencia.Vigente && e.FechaHecho <= dia)
            .OrderBy(e => e.Folio).Select(e => new { e.CompromisoFolio, e.Folio, Fecha = e.FechaHecho }).ToListAsync(ct)).ToLookup(e => e.CompromisoFolio, e => new ConstanciaDeSeguimiento(e.Folio, e.Fecha));
        var verificaciones = (await db.Verificaciones.AsNoTracking().Where(v => folios.Contains(v.CompromisoFolio) && v.Fecha <= dia).OrderBy(v => v.Fecha).ToListAsync(ct))
            .Where(v => v.Observacion is null).ToLookup(v => v.CompromisoFolio, v => new ConstanciaDeSeguimiento(v.Folio, v.Fecha));
        var evaluaciones = (await db.Evaluaciones.AsNoTracking().Where(e => folios.Contains(e.CompromisoFolio) && e.PublicadaEl <= dia).OrderBy(e => e.PublicadaEl)
            .Select(e => new { e.CompromisoFolio, e.Folio, Fecha = e.PublicadaEl!.Value }).ToListAsync(ct)).ToLookup(e => e.CompromisoFolio, e => new ConstanciaDeSeguimiento(e.Folio, e.Fecha));

        return new(
            comites.MaxBy(c => c.ConstituidoEl) is { } comite ? new(comite.Folio, EstabaCompleto(comite, dia)) : null,
            [
                .. expedientes.Select(e => new CompromisoSeguido(
                    e.Folio, e.AbiertoEl, e.FinalizadoEl <= dia ? e.FinalizadoEl : null,
                    [.. e.Reportes.Where(r => r.EnviadoEl <= dia).Select(r => new ConstanciaDeSeguimiento(r.ReporteFolio, r.EnviadoEl))],
                    [.. evidencias[e.Folio]], [.. verificaciones[e.Folio]], [.. evaluaciones[e.Folio]])),
            ]);
    }

    private static bool EstabaCompleto(ComiteSeguimiento comite, DateOnly dia) =>
        IntegracionComite.De([.. comite.Integrantes.Where(i => i.EstaHabilitadoEl(dia)).Select(i => i with { Hasta = null, Inhabilitacion = null })], comite.Reglas).EstaCompleta;
}
