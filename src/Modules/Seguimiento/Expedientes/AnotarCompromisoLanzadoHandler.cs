using Microsoft.Extensions.Options;
using OpenGov.Compromisos.Contracts;

namespace OpenGov.Seguimiento.Expedientes;

/// <summary>A commitment was launched: its expediente opens, once.</summary>
internal sealed class AnotarCompromisoLanzadoHandler(SeguimientoDbContext db, IOptions<SeguimientoOptions> options) : INotificationHandler<CompromisoLanzado>
{
    public async Task Handle(CompromisoLanzado hecho, CancellationToken ct)
    {
        if (await db.Expedientes.AnyAsync(e => e.Folio == hecho.Compromiso.Folio, ct)) return;

        db.Expedientes.Add(Expediente.Abrir(
            hecho.Compromiso, options.Value.Frecuencia, options.Value.PesoDeConcurrencia, hecho.Fecha, options.Value.DiasParaReportar, options.Value.UmbralDeFase));
        await db.SaveChangesAsync(ct);
    }
}
