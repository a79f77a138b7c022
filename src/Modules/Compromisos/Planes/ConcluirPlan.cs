namespace OpenGov.Compromisos.Planes;

/// <summary>Concluye un plan lanzado cuando cada uno de sus compromisos se cerró o se retiró.</summary>
internal sealed record ConcluirPlan : Acto, IRequest<PlanAccionLocalDetalle>
{
    [JsonIgnore]
    public string Folio { get; init; } = "";
}

internal sealed class ConcluirPlanEndpoint : IEndpoint
{
    public static void Map(RouteGroupBuilder api) => api
        .MapPost("planes/{folio}/conclusion", async (string folio, ConcluirPlan comando, ISender sender, CancellationToken ct) =>
            DocumentResult.Ok(await sender.Send(comando with { Folio = folio }, ct)))
        .WithName(nameof(ConcluirPlan))
        .WithSummary("Concluye un plan sin compromisos abiertos")
        .RequireScope(Scopes.Lanzar)
        .RequireIfMatch();
}

internal sealed class ConcluirPlanHandler(CompromisosDbContext db, TimeProvider clock) : IRequestHandler<ConcluirPlan, PlanAccionLocalDetalle>
{
    public async Task<PlanAccionLocalDetalle> Handle(ConcluirPlan comando, CancellationToken ct)
    {
        var plan = await db.TargetAsync<PlanAccionLocal>(comando.Folio, ct);
        var compromisos = await db.Compromisos.Where(c => c.PlanFolio == plan.Folio).ToListAsync(ct);

        plan.Concluir(compromisos, comando.FechaDelActo(clock));
        await db.SaveChangesAsync(ct);

        return db.DocumentOf<PlanAccionLocalDetalle>(plan);
    }
}
