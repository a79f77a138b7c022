using OpenGov.Difusion.Contracts;

namespace OpenGov.Compromisos.Planes;

internal sealed class AnotarConsultaPublicadaHandler(CompromisosDbContext db) : INotificationHandler<ConsultaPublicada>
{
    public async Task Handle(ConsultaPublicada hecho, CancellationToken ct)
    {
        var plan = await db.GetAsync<PlanAccionLocal>(hecho.PlanFolio, ct);

        plan.AnotarConsultaPublicada(hecho.ConsultaFolio, hecho.PlanVersion, hecho.CompromisosFolios, hecho.Recibidas, hecho.Respondidas, hecho.Fecha);
        await db.SaveChangesAsync(ct);
    }
}
