namespace OpenGov.Seguimiento.Mediciones;

/// <summary>El desglose completo de una medición, sin ocultar partes: para quien revisa, nunca para el público.</summary>
internal sealed record ConsultarDesglose(string Folio) : IRequest<DesgloseCompleto>;

/// <summary>El desglose de una medición como se capturó. Puede distinguir a una persona: no se publica.</summary>
/// <param name="MedicionFolio">Medición.</param>
/// <param name="Desgloses">Todas sus partes.</param>
internal sealed record DesgloseCompleto(string MedicionFolio, IReadOnlyList<Desglose> Desgloses);

internal sealed class ConsultarDesgloseEndpoint : IEndpoint
{
    public static void Map(RouteGroupBuilder api) => api
        .MapGet("mediciones/{folio}/desglose", async (string folio, ISender sender, CancellationToken ct) =>
            TypedResults.Ok(await sender.Send(new ConsultarDesglose(folio), ct)))
        .WithName(nameof(ConsultarDesglose))
        .WithSummary("Consulta el desglose completo de una medición, para su revisión")
        .RequireScope(Scopes.Revisar);
}

internal sealed class ConsultarDesgloseHandler(SeguimientoDbContext db) : IRequestHandler<ConsultarDesglose, DesgloseCompleto>
{
    public async Task<DesgloseCompleto> Handle(ConsultarDesglose consulta, CancellationToken ct)
    {
        var medicion = await db.Mediciones.AsNoTracking().SingleOrDefaultAsync(m => m.Folio == consulta.Folio, ct) ?? throw new NotFoundException("mediciones", consulta.Folio);

        return new(medicion.Folio, medicion.Desgloses);
    }
}
