using System.Text;
using OpenGov.Seguimiento.Expedientes;

namespace OpenGov.Seguimiento.Calendarios;

/// <summary>Lo que se debe y lo que va tarde de un plan, para suscribirse desde una agenda.</summary>
internal sealed record SuscribirCalendarioDePlan(string Folio, string Url) : IRequest<string>;

internal sealed class SuscribirCalendarioDePlanEndpoint : IEndpoint
{
    public static void Map(RouteGroupBuilder api) => api
        .MapGet("calendarios/planes/{folio}", async (string folio, HttpContext http, ISender sender, CancellationToken ct) =>
            Results.Text(await sender.Send(new SuscribirCalendarioDePlan(folio, PublicUrl.Of(http)), ct), "text/calendar", Encoding.UTF8))
        .Produces<Stream>(StatusCodes.Status200OK, "text/calendar")
        .WithName(nameof(SuscribirCalendarioDePlan))
        .WithSummary("Entrega en iCalendar lo que se debe y lo que va tarde de un plan")
        .AllowAnonymous()
        .WithMetadata(new PublicRead());
}

internal sealed class SuscribirCalendarioDePlanHandler(SeguimientoDbContext db, TimeProvider clock) : IRequestHandler<SuscribirCalendarioDePlan, string>
{
    public async Task<string> Handle(SuscribirCalendarioDePlan consulta, CancellationToken ct)
    {
        var expedientes = await db.Expedientes.AsNoTracking().Where(e => e.PlanFolio == consulta.Folio).OrderBy(e => e.Folio).ToListAsync(ct);
        if (expedientes.Count == 0) throw new NotFoundException("compromisos en seguimiento de", consulta.Folio);

        return CalendarioIcs.De($"Plan {consulta.Folio}", expedientes.Select(e => ExpedienteDetalle.De(e) with { Folio = e.Folio }), clock.GetToday(), consulta.Url);
    }
}
