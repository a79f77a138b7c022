namespace OpenGov.Seguimiento.Comites;

/// <summary>Forma el comité de seguimiento de un plan, por acuerdo del STL adoptado con quórum.</summary>
/// <param name="PlanFolio">Plan que seguirá.</param>
/// <param name="AcuerdoFolio">Acuerdo de formación del comité.</param>
/// <param name="Reglas">Reglas de independencia e integración; si se omiten, las que recomienda la ruta.</param>
internal sealed record FormarComite(string PlanFolio, string AcuerdoFolio, ReglasComite? Reglas = null) : Acto, IRequest<ComiteSeguimientoDetalle>;

internal sealed class FormarComiteEndpoint : IEndpoint
{
    public static void Map(RouteGroupBuilder api) => api
        .MapPost("comites", async (FormarComite comando, ISender sender, CancellationToken ct) =>
            DocumentResult.Created("comites", await sender.Send(comando, ct)))
        .WithName(nameof(FormarComite))
        .WithSummary("Forma el comité de seguimiento de un plan")
        .RequireScope(Scopes.Comite);
}

internal sealed class FormarComiteValidator : AbstractValidator<FormarComite>
{
    public FormarComiteValidator()
    {
        RuleFor(c => c.PlanFolio).Folio();
        RuleFor(c => c.AcuerdoFolio).Folio();
        RuleFor(c => c.Reglas!).SetValidator(new ReglasComiteValidator()).When(c => c.Reglas is not null);
    }
}

internal sealed class ReglasComiteValidator : AbstractValidator<ReglasComite>
{
    public ReglasComiteValidator()
    {
        RuleFor(r => r.Minimo).InclusiveBetween(3, ComiteSeguimiento.IntegrantesMaximo);
        RuleFor(r => r.GobiernoMaximoPct).InclusiveBetween(0, 49);
        RuleFor(r => r.EnfriamientoMeses).InclusiveBetween(0, 120);
        RuleFor(r => r.DeclaracionMeses).InclusiveBetween(1, 60);
    }
}

internal sealed class FormarComiteHandler(SeguimientoDbContext db, ISender sender, TimeProvider clock) : IRequestHandler<FormarComite, ComiteSeguimientoDetalle>
{
    public async Task<ComiteSeguimientoDetalle> Handle(FormarComite comando, CancellationToken ct)
    {
        var plan = await sender.ElPlan(comando.PlanFolio, ct);
        var acuerdo = await sender.ElAcuerdo(comando.AcuerdoFolio, ct);
        var anteriores = await db.Comites.AsNoTracking().Where(c => c.PlanFolio == plan.Folio).ToListAsync(ct);

        var reglas = comando.Reglas ?? new();
        reglas.ExigirRazon(comando.Motivo);
        var comite = ComiteSeguimiento.Formar(plan, acuerdo, reglas, anteriores, comando.FechaDelActo(clock));
        db.Comites.Add(comite);
        await db.SaveChangesAsync(ct);

        return db.DocumentOf<ComiteSeguimientoDetalle>(comite);
    }
}
