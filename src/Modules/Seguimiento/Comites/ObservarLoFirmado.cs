using OpenGov.Seguimiento.Contracts;
using OpenGov.Seguimiento.Expedientes;

namespace OpenGov.Seguimiento.Comites;

/// <summary>
/// A member turned out to be in conflict: what she signed since then is marked, never deleted, and stops counting (I6).
/// Everything known against her is applied again, so that neither order nor repetition of the facts matters.
/// </summary>
internal sealed class ObservarLoFirmadoHandler(SeguimientoDbContext db)
    : INotificationHandler<IntegranteInhabilitado>, INotificationHandler<ExcusaRegistrada>, INotificationHandler<IntegranteSeparado>
{
    public Task Handle(IntegranteInhabilitado hecho, CancellationToken ct) => ObservarAsync(hecho.ComiteFolio, hecho.PersonaFolio, hecho.Fecha, ct);

    public Task Handle(ExcusaRegistrada hecho, CancellationToken ct) => ObservarAsync(hecho.ComiteFolio, hecho.PersonaFolio, hecho.Fecha, ct);

    public Task Handle(IntegranteSeparado hecho, CancellationToken ct) => ObservarAsync(hecho.ComiteFolio, hecho.PersonaFolio, hecho.Fecha, ct);

    private async Task ObservarAsync(string comiteFolio, string personaFolio, DateOnly fecha, CancellationToken ct)
    {
        var conflictos = (await db.GetAsync<ComiteSeguimiento>(comiteFolio, ct)).ConflictosDe(personaFolio);
        var verificaciones = await db.Verificaciones
            .Where(v => v.ComiteFolio == comiteFolio && v.PersonaFolio == personaFolio).OrderBy(v => v.CompromisoFolio).ThenBy(v => v.Folio).ToListAsync(ct);
        foreach (var verificacion in verificaciones.Where(v => v.Observar(conflictos)))
            (await db.HoldAsync<Expediente>(verificacion.CompromisoFolio, ct)).Observar(verificacion, fecha);
        foreach (var evaluacion in await db.Evaluaciones.Where(e => e.ComiteFolio == comiteFolio).OrderBy(e => e.Folio).ToListAsync(ct))
            evaluacion.Observar(conflictos);

        await db.SaveChangesAsync(ct);
    }
}
