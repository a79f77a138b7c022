namespace OpenGov.Seguimiento.Reportes;

/// <summary>Rechaza un reporte revisado; el motivo se publica.</summary>
internal sealed record RechazarReporte : Acto, IRequest<ReporteAvanceDetalle>
{
    [JsonIgnore]
    public string Folio { get; init; } = "";
}

internal sealed class RechazarReporteEndpoint : IEndpoint
{
    public static void Map(RouteGroupBuilder api) => api
        .MapPost("reportes/{folio}/rechazo", async (string folio, RechazarReporte comando, ISender sender, CancellationToken ct) =>
            DocumentResult.Ok(await sender.Send(comando with { Folio = folio }, ct)))
        .WithName(nameof(RechazarReporte))
        .WithSummary("Rechaza un reporte de avance")
        .RequireScope(Scopes.Revisar)
        .RequireIfMatch();
}

internal sealed class RechazarReporteHandler(SeguimientoDbContext db, TimeProvider clock) : IRequestHandler<RechazarReporte, ReporteAvanceDetalle>
{
    public async Task<ReporteAvanceDetalle> Handle(RechazarReporte comando, CancellationToken ct)
    {
        var reporte = await db.TargetAsync<ReporteAvance>(comando.Folio, ct);

        reporte.Rechazar(comando.Motivo, comando.FechaDelActo(clock));
        await db.SaveChangesAsync(ct);

        return db.DocumentOf<ReporteAvanceDetalle>(reporte);
    }
}
