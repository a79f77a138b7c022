namespace OpenGov.Compromisos.Planes;

/// <summary>Pone el plan en consulta: fija su agenda con todos los compromisos que no se descartaron, y la versión sobre la que se opina.</summary>
internal sealed record PonerPlanEnConsulta : Acto, IRequest<PlanAccionLocalDetalle>
{
    [JsonIgnore]
    public string Folio { get; init; } = "";
}

internal sealed class PonerPlanEnConsultaEndpoint : IEndpoint
{
    public static void Map(RouteGroupBuilder api) => api
        .MapPost("planes/{folio}/consulta", async (string folio, PonerPlanEnConsulta comando, ISender sender, CancellationToken ct) =>
            DocumentResult.Ok(await sender.Send(comando with { Folio = folio }, ct)))
        .WithName(nameof(PonerPlanEnConsulta))
        .WithSummary("Pone el plan en consulta con su agenda fija")
        .RequireScope(Scopes.Lanzar)
        .RequireIfMatch();
}

internal sealed class PonerPlanEnConsultaHandler(CompromisosDbContext db, TimeProvider clock) : IRequestHandler<PonerPlanEnConsulta, PlanAccionLocalDetalle>
{
    public async Task<PlanAccionLocalDetalle> Handle(PonerPlanEnConsulta comando, CancellationToken ct)
    {
        await db.HoldAsync<PlanAccionLocal>(comando.Folio, ct); // no commitment slips in between the reading and the agenda
        var plan = await db.TargetAsync<PlanAccionLocal>(comando.Folio, ct);
        var compromisos = await db.Compromisos.Where(c => c.PlanFolio == plan.Folio).ToListAsync(ct);
        var atendidas = compromisos.Select(c => c.Redaccion.ProblematicaFolio).OfType<string>().Distinct().ToList();
        var problematicas = await db.Problematicas.Where(p => p.EjercicioFolio == plan.EjercicioFolio && atendidas.Contains(p.Folio)).ToListAsync(ct);

        plan.EntrarEnConsulta(compromisos, problematicas, comando.FechaDelActo(clock));
        await db.SaveChangesAsync(ct);

        return db.DocumentOf<PlanAccionLocalDetalle>(plan);
    }
}
