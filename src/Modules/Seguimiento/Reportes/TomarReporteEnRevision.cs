namespace OpenGov.Seguimiento.Reportes;

/// <summary>Toma en revisión un reporte enviado.</summary>
internal sealed record TomarReporteEnRevision : Acto, IRequest<ReporteAvanceDetalle>
{
    [JsonIgnore]
    public string Folio { get; init; } = "";
}

internal sealed class TomarReporteEnRevisionEndpoint : IEndpoint
{
    public static void Map(RouteGroupBuilder api) => api
        .MapPost("reportes/{folio}/revision", async (string folio, TomarReporteEnRevision comando, ISender sender, CancellationToken ct) =>
            DocumentResult.Ok(await sender.Send(comando with { Folio = folio }, ct)))
        .WithName(nameof(TomarReporteEnRevision))
        .WithSummary("Toma en revisión un reporte enviado")
        .RequireScope(Scopes.Revisar)
        .RequireIfMatch();
}

internal sealed class TomarReporteEnRevisionHandler(SeguimientoDbContext db) : IRequestHandler<TomarReporteEnRevision, ReporteAvanceDetalle>
{
    public async Task<ReporteAvanceDetalle> Handle(TomarReporteEnRevision comando, CancellationToken ct)
    {
        var reporte = await db.TargetAsync<ReporteAvance>(comando.Folio, ct);

        reporte.TomarEnRevision();
        await db.SaveChangesAsync(ct);

        return db.DocumentOf<ReporteAvanceDetalle>(reporte);
    }
}
