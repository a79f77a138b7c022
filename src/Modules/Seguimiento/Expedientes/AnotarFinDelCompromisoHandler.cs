using OpenGov.Compromisos.Contracts;

namespace OpenGov.Seguimiento.Expedientes;

/// <summary>A commitment was withdrawn or closed: its expediente stays public and no longer changes.</summary>
internal sealed class AnotarFinDelCompromisoHandler(SeguimientoDbContext db)
    : INotificationHandler<CompromisoRetirado>, INotificationHandler<CompromisoCerrado>
{
    public Task Handle(CompromisoRetirado hecho, CancellationToken ct) => FinalizarAsync(hecho.CompromisoFolio, EstadoExpediente.Retirado, hecho.Fecha, ct);

    public Task Handle(CompromisoCerrado hecho, CancellationToken ct) => FinalizarAsync(hecho.CompromisoFolio, EstadoExpediente.Cerrado, hecho.Fecha, ct);

    private async Task FinalizarAsync(string folio, EstadoExpediente estado, DateOnly fecha, CancellationToken ct)
    {
        var expediente = await db.HoldAsync<Expediente>(folio, ct);

        expediente.Finalizar(estado, fecha);
        await db.SaveChangesAsync(ct);
    }
}
