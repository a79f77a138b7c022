using OpenGov.Difusion.Contracts;

namespace OpenGov.Compromisos.Planes;

internal sealed class AnotarConsultaCerradaHandler(CompromisosDbContext db) : INotificationHandler<ConsultaCerrada>
{
    public async Task Handle(ConsultaCerrada hecho, CancellationToken ct)
    {
        var plan = await db.GetAsync<PlanAccionLocal>(hecho.PlanFolio, ct);

        plan.AnotarConsultaCerrada(hecho.ConsultaFolio, hecho.Fecha);
        await db.SaveChangesAsync(ct);
    }
}
