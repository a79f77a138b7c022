using OpenGov.Compromisos.Contracts;

namespace OpenGov.Seguimiento.Expedientes;

/// <summary>A launched commitment was modified by acuerdo: it is measured against the new text, and the old baseline stays.</summary>
internal sealed class AnotarModificacionAutorizadaHandler(SeguimientoDbContext db) : INotificationHandler<ModificacionAutorizada>
{
    public async Task Handle(ModificacionAutorizada hecho, CancellationToken ct)
    {
        var expediente = await db.HoldAsync<Expediente>(hecho.CompromisoFolio, ct);

        expediente.Reprogramar(hecho.Compromiso, hecho.AcuerdoFolio, hecho.Fecha);
        await db.SaveChangesAsync(ct);
    }
}
