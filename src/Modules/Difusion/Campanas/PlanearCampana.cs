namespace OpenGov.Difusion.Campanas;

/// <summary>Planea una campaña que lleva el plan a un público.</summary>
/// <param name="PlanFolio">Folio del plan, por ejemplo EDOMEX-PAL1.</param>
/// <param name="Publico">A quién se dirige. La primera de cada público lleva folio {plan}-DIF-{PUBLICO}; las siguientes, con número.</param>
/// <param name="Titulo">Nombre de la campaña.</param>
internal sealed record PlanearCampana(string PlanFolio, Publico Publico, string Titulo) : Acto, IRequest<CampanaDifusionDetalle>;

internal sealed class PlanearCampanaEndpoint : IEndpoint
{
    public static void Map(RouteGroupBuilder api) => api
        .MapPost("campanas", async (PlanearCampana comando, ISender sender, CancellationToken ct) =>
            DocumentResult.Created("campanas", await sender.Send(comando, ct)))
        .WithName(nameof(PlanearCampana))
        .WithSummary("Planea una campaña de difusión del plan hacia un público")
        .RequireScope(Scopes.Escribir);
}

internal sealed class PlanearCampanaValidator : AbstractValidator<PlanearCampana>
{
    public PlanearCampanaValidator()
    {
        RuleFor(c => c.PlanFolio).Folio();
        RuleFor(c => c.Titulo).Texto(CampanaDifusion.TituloMaximo);
    }
}

internal sealed class PlanearCampanaHandler(DifusionDbContext db, ISender sender, TimeProvider clock)
    : IRequestHandler<PlanearCampana, CampanaDifusionDetalle>
{
    public async Task<CampanaDifusionDetalle> Handle(PlanearCampana comando, CancellationToken ct)
    {
        var plan = await sender.ElPlan(comando.PlanFolio, ct);
        var numero = await db.NextNumberAsync($"{plan.Folio}-DIF-{comando.Publico}", ct);

        var campana = CampanaDifusion.Planear(plan, comando.Publico, numero, comando.Titulo, comando.FechaDelActo(clock));
        db.Campanas.Add(campana);
        await db.SaveChangesAsync(ct);

        return db.DocumentOf<CampanaDifusionDetalle>(campana);
    }
}
