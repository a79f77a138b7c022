using OpenGov.Secretariado.Contracts;

namespace OpenGov.Compromisos.Planes;

/// <summary>Lanza el plan aprobado y, en el mismo acto, todos los compromisos de su agenda.</summary>
/// <param name="AcuerdoFolio">Folio del acuerdo del Secretariado que lo sustenta: de materia lanzamiento_plan, sobre este plan, adoptado y con quórum.</param>
internal sealed record LanzarPlan(string AcuerdoFolio) : Acto, IRequest<PlanAccionLocalDetalle>
{
    [JsonIgnore]
    public string Folio { get; init; } = "";
}

internal sealed class LanzarPlanEndpoint : IEndpoint
{
    public static void Map(RouteGroupBuilder api) => api
        .MapPost("planes/{folio}/lanzamiento", async (string folio, LanzarPlan comando, ISender sender, CancellationToken ct) =>
            DocumentResult.Ok(await sender.Send(comando with { Folio = folio }, ct)))
        .WithName(nameof(LanzarPlan))
        .WithSummary("Lanza el plan con todos sus compromisos a la vez")
        .RequireScope(Scopes.Lanzar)
        .RequireIfMatch();
}

internal sealed class LanzarPlanValidator : AbstractValidator<LanzarPlan>
{
    public LanzarPlanValidator() => RuleFor(c => c.AcuerdoFolio).Folio();
}

internal sealed class LanzarPlanHandler(CompromisosDbContext db, ISender sender, TimeProvider clock) : IRequestHandler<LanzarPlan, PlanAccionLocalDetalle>
{
    public async Task<PlanAccionLocalDetalle> Handle(LanzarPlan comando, CancellationToken ct)
    {
        var plan = await db.TargetAsync<PlanAccionLocal>(comando.Folio, ct);
        var compromisos = await db.Compromisos.Where(c => c.PlanFolio == plan.Folio).ToListAsync(ct);
        var acuerdo = await sender.Send(new PreguntarAcuerdo(comando.AcuerdoFolio), ct);

        plan.Lanzar(acuerdo, compromisos, comando.FechaDelActo(clock));
        await db.SaveChangesAsync(ct);

        return db.DocumentOf<PlanAccionLocalDetalle>(plan);
    }
}
