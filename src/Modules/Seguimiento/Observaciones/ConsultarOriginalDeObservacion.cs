namespace OpenGov.Seguimiento.Observaciones;

/// <summary>Lee una observación como se recibió, para decidir si se turna.</summary>
internal sealed record ConsultarOriginalDeObservacion(string Folio) : IRequest<OriginalDeObservacion>;

/// <summary>Una observación como se recibió. No es pública: aún puede contener lo que no debe publicarse.</summary>
/// <param name="Folio">Folio de la observación.</param>
/// <param name="Estado">Estado de la observación.</param>
/// <param name="Texto">Lo que señala.</param>
/// <param name="Alias">Cómo quiso firmar; nulo si es anónima.</param>
internal sealed record OriginalDeObservacion(string Folio, EstadoObservacion Estado, string Texto, string? Alias);

internal sealed class ConsultarOriginalDeObservacionEndpoint : IEndpoint
{
    public static void Map(RouteGroupBuilder api) => api
        .MapGet("observaciones/{folio}/original", async (string folio, ISender sender, CancellationToken ct) =>
            TypedResults.Ok(await sender.Send(new ConsultarOriginalDeObservacion(folio), ct)))
        .WithName(nameof(ConsultarOriginalDeObservacion))
        .WithSummary("Lee una observación ciudadana como se recibió, antes de turnarla")
        .RequireScope(Scopes.Responder);
}

internal sealed class ConsultarOriginalDeObservacionHandler(SeguimientoDbContext db) : IRequestHandler<ConsultarOriginalDeObservacion, OriginalDeObservacion>
{
    public async Task<OriginalDeObservacion> Handle(ConsultarOriginalDeObservacion consulta, CancellationToken ct) => await db.Observaciones.AsNoTracking()
        .Where(o => o.Folio == consulta.Folio)
        .Select(o => new OriginalDeObservacion(o.Folio, o.Estado, o.Texto, o.Alias))
        .SingleOrDefaultAsync(ct) ?? throw new NotFoundException("observaciones", consulta.Folio);
}
