using OpenGov.Secretariado.Contracts;

namespace OpenGov.Compromisos.Planes;

/// <summary>Aprueba el plan cuya consulta se publicó con todas sus respuestas.</summary>
/// <param name="AcuerdoFolio">Folio del acuerdo del Secretariado que lo sustenta: de materia aprobacion_plan, sobre este plan, adoptado y con quórum.</param>
internal sealed record AprobarPlan(string AcuerdoFolio) : Acto, IRequest<PlanAccionLocalDetalle>
{
    [JsonIgnore]
    public string Folio { get; init; } = "";
}

internal sealed class AprobarPlanEndpoint : IEndpoint
{
    public static void Map(RouteGroupBuilder api) => api
        .MapPost("planes/{folio}/aprobacion", async (string folio, AprobarPlan comando, ISender sender, CancellationToken ct) =>
            DocumentResult.Ok(await sender.Send(comando with { Folio = folio }, ct)))
        .WithName(nameof(AprobarPlan))
        .WithSummary("Aprueba el plan con los compromisos que siguen en pie")
        .RequireScope(Scopes.Lanzar)
        .RequireIfMatch();
}

internal sealed class AprobarPlanValidator : AbstractValidator<AprobarPlan>
{
    public AprobarPlanValidator() => RuleFor(c => c.AcuerdoFolio).Folio();
}

internal sealed class AprobarPlanHandler(CompromisosDbContext db, ISender sender, TimeProvider clock) : IRequestHandler<AprobarPlan, PlanAccionLocalDetalle>
{
    public async Task<PlanAccionLocalDetalle> Handle(AprobarPlan comando, CancellationToken ct)
    {
        var plan = await db.TargetAsync<PlanAccionLocal>(comando.Folio, ct);
        var compromisos = await db.Compromisos.Where(c => c.PlanFolio == plan.Folio).ToListAsync(ct);
        var acuerdo = await sender.Send(new PreguntarAcuerdo(comando.AcuerdoFolio), ct);

        plan.Aprobar(acuerdo, compromisos, comando.FechaDelActo(clock));
        await db.SaveChangesAsync(ct);

        return db.DocumentOf<PlanAccionLocalDetalle>(plan);
    }
}
