using OpenGov.Seguimiento.Expedientes;

namespace OpenGov.Seguimiento.Reportes;

/// <summary>Valida un reporte revisado: mueve lo validado, nunca lo verificado.</summary>
internal sealed record ValidarReporte : Acto, IRequest<ReporteAvanceDetalle>
{
    [JsonIgnore]
    public string Folio { get; init; } = "";
}

internal sealed class ValidarReporteEndpoint : IEndpoint
{
    public static void Map(RouteGroupBuilder api) => api
        .MapPost("reportes/{folio}/validacion", async (string folio, ValidarReporte comando, ISender sender, CancellationToken ct) =>
            DocumentResult.Ok(await sender.Send(comando with { Folio = folio }, ct)))
        .WithName(nameof(ValidarReporte))
        .WithSummary("Valida un reporte de avance")
        .RequireScope(Scopes.Revisar)
        .RequireIfMatch();
}

internal sealed class ValidarReporteHandler(SeguimientoDbContext db, TimeProvider clock) : IRequestHandler<ValidarReporte, ReporteAvanceDetalle>
{
    public async Task<ReporteAvanceDetalle> Handle(ValidarReporte comando, CancellationToken ct)
    {
        var reporte = await db.TargetAsync<ReporteAvance>(comando.Folio, ct);
        var expediente = await db.HoldAsync<Expediente>(reporte.CompromisoFolio, ct);

        reporte.Validar(expediente, comando.FechaDelActo(clock));
        await db.SaveChangesAsync(ct);

        return db.DocumentOf<ReporteAvanceDetalle>(reporte);
    }
}
