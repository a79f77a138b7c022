using OpenGov.Seguimiento.Evidencias;
using OpenGov.Seguimiento.Expedientes;

namespace OpenGov.Seguimiento.Reportes;

/// <summary>Envía un reporte: se publica y mueve lo declarado, nunca lo verificado. El enviado hace más de un día lo registra la secretaría técnica.</summary>
internal sealed record EnviarReporte : Acto, IRequest<ReporteAvanceDetalle>
{
    [JsonIgnore]
    public string Folio { get; init; } = "";
}

internal sealed class EnviarReporteEndpoint : IEndpoint
{
    public static void Map(RouteGroupBuilder api) => api
        .MapPost("reportes/{folio}/envio", async (string folio, EnviarReporte comando, ISender sender, CancellationToken ct) =>
            DocumentResult.Ok(await sender.Send(comando with { Folio = folio }, ct)))
        .WithName(nameof(EnviarReporte))
        .WithSummary("Envía un reporte de avance")
        .RequireScope(Scopes.Reportar)
        .RequireIfMatch();
}

internal sealed class EnviarReporteHandler(SeguimientoDbContext db, ActContext act, TimeProvider clock) : IRequestHandler<EnviarReporte, ReporteAvanceDetalle>
{
    public async Task<ReporteAvanceDetalle> Handle(EnviarReporte comando, CancellationToken ct)
    {
        var reporte = await db.TargetAsync<ReporteAvance>(comando.Folio, ct);
        var expediente = await db.HoldAsync<Expediente>(reporte.CompromisoFolio, ct);
        var evidencias = await db.EvidenciasLegibles([.. reporte.Avances.SelectMany(a => a.EvidenciasFolios).Distinct()], act.Actor, ct);

        reporte.Enviar(expediente, evidencias, comando.FechaDeParte(act, clock, reporte.CompromisoFolio));
        await db.SaveChangesAsync(ct);

        return db.DocumentOf<ReporteAvanceDetalle>(reporte);
    }
}
