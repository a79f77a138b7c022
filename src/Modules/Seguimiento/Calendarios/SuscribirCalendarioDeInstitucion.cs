using System.Text;
using OpenGov.Seguimiento.Expedientes;

namespace OpenGov.Seguimiento.Calendarios;

/// <summary>Lo que se debe y lo que va tarde de una institución, para suscribirse desde una agenda.</summary>
internal sealed record SuscribirCalendarioDeInstitucion(string Folio, string Url) : IRequest<string>;

internal sealed class SuscribirCalendarioDeInstitucionEndpoint : IEndpoint
{
    public static void Map(RouteGroupBuilder api) => api
        .MapGet("calendarios/instituciones/{folio}", async (string folio, HttpContext http, ISender sender, CancellationToken ct) =>
            Results.Text(await sender.Send(new SuscribirCalendarioDeInstitucion(folio, PublicUrl.Of(http)), ct), "text/calendar", Encoding.UTF8))
        .Produces<Stream>(StatusCodes.Status200OK, "text/calendar")
        .WithName(nameof(SuscribirCalendarioDeInstitucion))
        .WithSummary("Entrega en iCalendar lo que se debe y lo que va tarde de una institución")
        .AllowAnonymous()
        .WithMetadata(new PublicRead());
}

internal sealed class SuscribirCalendarioDeInstitucionHandler(SeguimientoDbContext db, TimeProvider clock) : IRequestHandler<SuscribirCalendarioDeInstitucion, string>
{
    public async Task<string> Handle(SuscribirCalendarioDeInstitucion consulta, CancellationToken ct)
    {
        var expedientes = await db.Expedientes.AsNoTracking().Where(e => e.ResponsableFolio == consulta.Folio).OrderBy(e => e.Folio).ToListAsync(ct);
        if (expedientes.Count == 0) throw new NotFoundException("compromisos en seguimiento de", consulta.Folio);

        return CalendarioIcs.De(expedientes[^1].ResponsableNombre, expedientes.Select(e => ExpedienteDetalle.De(e) with { Folio = e.Folio }), clock.GetToday(), consulta.Url);
    }
}
