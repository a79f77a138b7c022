using OpenGov.Secretariado.Contracts;

namespace OpenGov.Seguimiento.Comites;

/// <summary>
/// Somebody took or left a seat of the STL: every membership of hers is judged again, against all her dated seats and not
/// against this one fact, so that neither order nor repetition of the facts matters (I6).
/// </summary>
internal sealed class RevisarIndependenciaHandler(SeguimientoDbContext db, ISender sender, ActContext act, TimeProvider clock)
    : INotificationHandler<NombramientoRegistrado>, INotificationHandler<NombramientoCesado>, INotificationHandler<NombramientoCorregido>
{
    public Task Handle(NombramientoRegistrado hecho, CancellationToken ct) => RevisarAsync(hecho.PersonaFolio, ct);

    public Task Handle(NombramientoCesado hecho, CancellationToken ct) => RevisarAsync(hecho.PersonaFolio, ct);

    public Task Handle(NombramientoCorregido hecho, CancellationToken ct) => RevisarAsync(hecho.PersonaFolio, ct);

    private async Task RevisarAsync(string personaFolio, CancellationToken ct)
    {
        var fecha = act.Fecha ?? clock.GetToday();
        var cargos = await sender.Send(new PreguntarCargos(personaFolio), ct);
        foreach (var comite in await db.Comites.ToListAsync(ct)) comite.RevisarPersona(personaFolio, cargos, fecha);

        await db.SaveChangesAsync(ct);
    }
}
