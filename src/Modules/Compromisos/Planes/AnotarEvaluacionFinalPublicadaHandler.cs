using OpenGov.Seguimiento.Contracts;

namespace OpenGov.Compromisos.Planes;

internal sealed class AnotarEvaluacionFinalPublicadaHandler(CompromisosDbContext db) : INotificationHandler<EvaluacionFinalPublicada>
{
    public async Task Handle(EvaluacionFinalPublicada hecho, CancellationToken ct)
    {
        var plan = await db.GetAsync<PlanAccionLocal>(hecho.PlanFolio, ct);

        plan.AnotarEvaluacion(new(hecho.EvaluacionFolio, hecho.Fecha));
        await db.SaveChangesAsync(ct);
    }
}
