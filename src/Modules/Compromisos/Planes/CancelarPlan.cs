namespace OpenGov.Compromisos.Planes;

/// <summary>Cancela un plan que no se ha lanzado. El motivo es obligatorio, se publica y responde a cada compromiso que traía.</summary>
internal sealed record CancelarPlan : Acto, IRequest<PlanAccionLocalDetalle>
{
    [JsonIgnore]
    public string Folio { get; init; } = "";
}

internal sealed class CancelarPlanEndpoint : IEndpoint
{
    public static void Map(RouteGroupBuilder api) => api
        .MapPost("planes/{folio}/cancelacion", async (string folio, CancelarPlan comando, ISender sender, CancellationToken ct) =>
            DocumentResult.Ok(await sender.Send(comando with { Folio = folio }, ct)))
        .WithName(nameof(CancelarPlan))
        .WithSummary("Cancela un plan que no se ha lanzado")
        .RequireScope(Scopes.Lanzar)
        .RequireIfMatch();
}

internal sealed class CancelarPlanHandler(CompromisosDbContext db) : IRequestHandler<CancelarPlan, PlanAccionLocalDetalle>
{
    public async Task<PlanAccionLocalDetalle> Handle(CancelarPlan comando, CancellationToken ct)
    {
        var plan = await db.TargetAsync<PlanAccionLocal>(comando.Folio, ct);
        var compromisos = await db.Compromisos.Where(c => c.PlanFolio == plan.Folio).ToListAsync(ct);

        plan.Cancelar(comando.Motivo, compromisos);
        await db.SaveChangesAsync(ct);

        return db.DocumentOf<PlanAccionLocalDetalle>(plan);
    }
}
