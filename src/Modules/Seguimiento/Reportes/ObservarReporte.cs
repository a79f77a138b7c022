namespace OpenGov.Seguimiento.Reportes;

/// <summary>Devuelve un reporte con lo que hay que corregir.</summary>
/// <param name="Texto">Qué falta o qué no se sostiene; se publica.</param>
internal sealed record ObservarReporte(string Texto) : Acto, IRequest<ReporteAvanceDetalle>
{
    [JsonIgnore]
    public string Folio { get; init; } = "";
}

internal sealed class ObservarReporteEndpoint : IEndpoint
{
    public static void Map(RouteGroupBuilder api) => api
        .MapPost("reportes/{folio}/observaciones", async (string folio, ObservarReporte comando, ISender sender, CancellationToken ct) =>
            DocumentResult.Ok(await sender.Send(comando with { Folio = folio }, ct)))
        .WithName(nameof(ObservarReporte))
        .WithSummary("Devuelve un reporte con observaciones")
        .RequireScope(Scopes.Revisar)
        .RequireIfMatch();
}

internal sealed class ObservarReporteValidator : AbstractValidator<ObservarReporte>
{
    public ObservarReporteValidator() => RuleFor(c => c.Texto).Texto(ReporteAvance.TextoMaximo);
}

internal sealed class ObservarReporteHandler(SeguimientoDbContext db, TimeProvider clock) : IRequestHandler<ObservarReporte, ReporteAvanceDetalle>
{
    public async Task<ReporteAvanceDetalle> Handle(ObservarReporte comando, CancellationToken ct)
    {
        var reporte = await db.TargetAsync<ReporteAvance>(comando.Folio, ct);

        reporte.Observar(comando.Texto, comando.FechaDelActo(clock));
        await db.SaveChangesAsync(ct);

        return db.DocumentOf<ReporteAvanceDetalle>(reporte);
    }
}
