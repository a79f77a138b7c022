using OpenGov.Compromisos.Planes;
using OpenGov.Seguimiento.Contracts;

namespace OpenGov.Compromisos.Compromisos;

internal sealed class AnotarAvanceActualizadoHandler(CompromisosDbContext db) : INotificationHandler<AvanceActualizado>
{
    public async Task Handle(AvanceActualizado hecho, CancellationToken ct)
    {
        var compromiso = await db.GetAsync<Compromiso>(hecho.CompromisoFolio, ct);
        var plan = await db.GetAsync<PlanAccionLocal>(compromiso.PlanFolio, ct);

        compromiso.AnotarAvance(new(hecho.Declarado, hecho.Validado, hecho.Verificado, hecho.Fecha));
        plan.AnotarAvance(compromiso);
        await db.SaveChangesAsync(ct);
    }
}
