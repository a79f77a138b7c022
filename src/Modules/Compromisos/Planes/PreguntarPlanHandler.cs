using OpenGov.Compromisos.Compromisos;
using OpenGov.Compromisos.Contracts;

namespace OpenGov.Compromisos.Planes;

internal sealed class PreguntarPlanHandler(CompromisosDbContext db) : IRequestHandler<PreguntarPlan, PlanResumen?>
{
    public async Task<PlanResumen?> Handle(PreguntarPlan pregunta, CancellationToken ct)
    {
        var plan = await db.Planes.AsNoTracking().SingleOrDefaultAsync(p => p.Folio == pregunta.Folio, ct);
        if (plan is null) return null;

        // Until consultation fixes the agenda, it is whatever the plan has; before and after, without what was discarded.
        var (fija, folios) = (plan.Estado is not EstadoPlan.Borrador, plan.CompromisosFolios);
        var agenda = await db.Compromisos
            .Where(c => c.PlanFolio == plan.Folio && c.Estado != EstadoCompromiso.Descartado && (!fija || folios.Contains(c.Folio)))
            .OrderBy(c => c.Folio.Length).ThenBy(c => c.Folio).Select(c => c.Folio).ToListAsync(ct);

        return new(plan.Folio, plan.EjercicioFolio, plan.Titulo, plan.Estado.EnContrato(), plan.VersionQueSeOpina, agenda) { Fin = plan.Vigencia.Hasta ?? DateOnly.MaxValue };
    }
}
