using Microsoft.AspNetCore.Mvc;
using OpenGov.Compromisos.Contracts;

namespace OpenGov.Difusion.Campanas;

/// <summary>A quién llegó la difusión de un plan.</summary>
/// <param name="Folio">Folio del plan.</param>
/// <param name="EnFecha">Último día cuyas acciones se cuentan; hoy si se omite.</param>
internal sealed record ConsultarAlcance(string Folio, DateOnly? EnFecha) : IRequest<AlcanceDelPlan>;

internal sealed class ConsultarAlcanceEndpoint : IEndpoint
{
    public static void Map(RouteGroupBuilder api) => api
        .MapGet("planes/{folio}/alcance", async (string folio, [FromQuery(Name = "en_fecha")] string? enFecha, ISender sender, CancellationToken ct) =>
            TypedResults.Ok(await sender.Send(new ConsultarAlcance(folio, Parametros.Dia(enFecha)), ct)))
        .WithName(nameof(ConsultarAlcance))
        .WithSummary("Consulta a quién ha llegado la difusión de un plan, por público y municipio")
        .AllowAnonymous()
        .WithMetadata(new PublicRead());
}

internal sealed class ConsultarAlcanceHandler(DifusionDbContext db, ISender sender, TimeProvider clock) : IRequestHandler<ConsultarAlcance, AlcanceDelPlan>
{
    public async Task<AlcanceDelPlan> Handle(ConsultarAlcance consulta, CancellationToken ct)
    {
        var plan = await sender.Send(new PreguntarPlan(consulta.Folio), ct) ?? throw new NotFoundException("planes", consulta.Folio);
        var campanas = await db.Campanas.AsNoTracking().Where(c => c.PlanFolio == plan.Folio).ToListAsync(ct);

        return AlcanceDelPlan.De(plan.Folio, consulta.EnFecha ?? clock.GetToday(), campanas);
    }
}
