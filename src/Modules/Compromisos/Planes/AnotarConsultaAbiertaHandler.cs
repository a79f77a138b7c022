using OpenGov.Difusion.Contracts;

namespace OpenGov.Compromisos.Planes;

internal sealed class AnotarConsultaAbiertaHandler(CompromisosDbContext db) : INotificationHandler<ConsultaAbierta>
{
    public async Task Handle(ConsultaAbierta hecho, CancellationToken ct)
    {
        var plan = await db.GetAsync<PlanAccionLocal>(hecho.PlanFolio, ct);

        plan.AnotarConsultaAbierta(hecho.ConsultaFolio, hecho.PlanVersion, hecho.CompromisosFolios, hecho.Fecha);
        await db.SaveChangesAsync(ct);
    }
}
