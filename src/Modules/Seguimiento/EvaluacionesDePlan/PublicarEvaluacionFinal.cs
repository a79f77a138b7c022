using OpenGov.Compromisos.Contracts;
using OpenGov.Seguimiento.Evaluaciones;
using OpenGov.Seguimiento.Umbrales;

namespace OpenGov.Seguimiento.EvaluacionesDePlan;

/// <summary>Genera y publica la evaluación final de un plan concluido, de lo que consta en sus expedientes y evaluaciones. Después no cambia.</summary>
internal sealed record PublicarEvaluacionFinal : Acto, IRequest<EvaluacionPlanDetalle>
{
    [JsonIgnore]
    public string Folio { get; init; } = "";
}

internal sealed class PublicarEvaluacionFinalEndpoint : IEndpoint
{
    public static void Map(RouteGroupBuilder api) => api
        .MapPost("planes/{folio}/evaluacion-final", async (string folio, PublicarEvaluacionFinal comando, ISender sender, CancellationToken ct) =>
            DocumentResult.Created("evaluaciones-finales", await sender.Send(comando with { Folio = folio }, ct)))
        .WithName(nameof(PublicarEvaluacionFinal))
        .WithSummary("Genera y publica la evaluación final de un plan")
        .RequireScope(Scopes.Comite);
}

internal sealed class PublicarEvaluacionFinalHandler(SeguimientoDbContext db, ISender sender, TimeProvider clock) : IRequestHandler<PublicarEvaluacionFinal, EvaluacionPlanDetalle>
{
    public async Task<EvaluacionPlanDetalle> Handle(PublicarEvaluacionFinal comando, CancellationToken ct)
    {
        var plan = await sender.Send(new PreguntarPlan(comando.Folio), ct) ?? throw new NotFoundException("planes", comando.Folio);
        var expedientes = await db.Expedientes.AsNoTracking().Where(e => e.PlanFolio == plan.Folio).ToListAsync(ct);
        var finales = await db.Evaluaciones.AsNoTracking().Where(e => e.PlanFolio == plan.Folio && e.Momento == MomentoEvaluacion.Final).ToListAsync(ct);
        var fijados = await db.Umbrales.AsNoTracking().Where(u => u.PlanFolio == plan.Folio).ToListAsync(ct);
        var fecha = comando.FechaDelActo(clock);
        var recomendaciones = await db.Recomendaciones.AsNoTracking().Where(r => r.PlanFolio == plan.Folio).ToListAsync(ct);

        var evaluacion = EvaluacionPlan.Generar(plan, expedientes, finales, recomendaciones, fijados.EnVigor(plan.Folio, fecha), fecha);
        db.EvaluacionesDePlan.Add(evaluacion);
        await db.SaveChangesAsync(ct);

        return db.DocumentOf<EvaluacionPlanDetalle>(evaluacion);
    }
}
