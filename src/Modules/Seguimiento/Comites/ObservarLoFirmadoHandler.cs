using OpenGov.Seguimiento.Contracts;
using OpenGov.Seguimiento.Expedientes;

namespace OpenGov.Seguimiento.Comites;

/// <summary>
/// A member turned out to be in conflict: what she signed since then is marked, never deleted, and stops counting (I6).
/// Everything known against her is applied again, so that neither order nor repetition of the facts matters.
/// </summary>
internal sealed class ObservarLoFirmadoHandler(SeguimientoDbContext db)
    : INotificationHandler<ConflictoDetectado>, INotificationHandler<IntegranteSeparado>
{
    public Task Handle(ConflictoDetectado hecho, CancellationToken ct) => ObservarAsync(hecho.ComiteFolio, hecho.PersonaFolio, hecho.Fecha, ct);

    public Task Handle(IntegranteSeparado hecho, CancellationToken ct) => ObservarAsync(hecho.ComiteFolio, hecho.PersonaFolio, hecho.Fecha, ct);

    private async Task ObservarAsync(string comiteFolio, string personaFolio, DateOnly fecha, CancellationToken ct)
    {
        var comite = await db.GetAsync<ComiteSeguimiento>(comiteFolio, ct);
        var conflictos = comite.ConflictosDe(personaFolio);
        var verificaciones = await db.Verificaciones
            .Where(v => v.ComiteFolio == comiteFolio && v.PersonaFolio == personaFolio).OrderBy(v => v.CompromisoFolio).ThenBy(v => v.Folio).ToListAsync(ct);
        foreach (var verificacion in verificaciones.Where(v => v.Observar(conflictos)))
            (await db.HoldAsync<Expediente>(verificacion.CompromisoFolio, ct)).Observar(verificacion, fecha);
        foreach (var evaluacion in await db.Evaluaciones.Where(e => e.PlanFolio == comite.PlanFolio).OrderBy(e => e.Folio).ToListAsync(ct))
            evaluacion.Observar(conflictos);
        foreach (var folio in await ConDictamenDe(comite, personaFolio, ct)) (await db.HoldAsync<Expediente>(folio, ct)).ObservarPromociones(comite, personaFolio);
        foreach (var recomendacion in await db.Recomendaciones.Where(r => r.PlanFolio == comite.PlanFolio).OrderBy(r => r.Folio).ToListAsync(ct))
            recomendacion.Observar(comite, personaFolio);

        await db.SaveChangesAsync(ct);
    }

    private async Task<IEnumerable<string>> ConDictamenDe(ComiteSeguimiento comite, string personaFolio, CancellationToken ct) =>
        (await db.Expedientes.AsNoTracking().Where(e => e.PlanFolio == comite.PlanFolio).OrderBy(e => e.Folio).Select(e => new { e.Folio, e.Promociones }).ToListAsync(ct))
        .Where(e => e.Promociones.Any(p => p.ComiteFolio == comite.Folio && p.FirmantesFolios.Contains(personaFolio))).Select(e => e.Folio);
}
