using OpenGov.Compromisos.Contracts;

namespace OpenGov.Seguimiento.Comites;

/// <summary>A commitment was launched or modified: members who work for it, or wrote it, stay out of it (I3, I5).</summary>
internal sealed class ExcusarPorCompromisoHandler(SeguimientoDbContext db)
    : INotificationHandler<CompromisoLanzado>, INotificationHandler<ModificacionAutorizada>
{
    public Task Handle(CompromisoLanzado hecho, CancellationToken ct) => RevisarAsync(hecho.Compromiso, hecho.Fecha, ct);

    public Task Handle(ModificacionAutorizada hecho, CancellationToken ct) => RevisarAsync(hecho.Compromiso, hecho.Fecha, ct);

    private async Task RevisarAsync(CompromisoResumen compromiso, DateOnly fecha, CancellationToken ct)
    {
        foreach (var comite in await db.Comites.Where(c => c.PlanFolio == compromiso.PlanFolio && c.Estado != EstadoComite.Disuelto).ToListAsync(ct))
            comite.RevisarCompromiso(compromiso, await db.LosVinculos(comite.Folio, ct), fecha);

        await db.SaveChangesAsync(ct);
    }
}
