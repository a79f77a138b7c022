using OpenGov.Mesas.Contracts;

namespace OpenGov.Compromisos.Compromisos;

internal sealed class AnotarCompromisoRetiradoPorMesaHandler(CompromisosDbContext db) : INotificationHandler<CompromisoRetiradoPorMesa>
{
    public async Task Handle(CompromisoRetiradoPorMesa hecho, CancellationToken ct)
    {
        var compromiso = await db.Compromisos.SingleOrDefaultAsync(c => c.MesaFolio == hecho.MesaFolio && c.MesaNumero == hecho.Numero, ct);

        compromiso?.RetirarPorMesa(hecho.Fecha);
        await db.SaveChangesAsync(ct);
    }
}
