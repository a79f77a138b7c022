using OpenGov.Seguimiento.Expedientes;

namespace OpenGov.Seguimiento.Evidencias;

/// <summary>Retira una evidencia; queda pública, con su huella y el motivo, y deja de sostener reportes y verificaciones nuevas. La que sostiene un veredicto solo la retira quien además revisa.</summary>
internal sealed record RetirarEvidencia : Acto, IRequest<EvidenciaDetalle>
{
    [JsonIgnore]
    public string CompromisoFolio { get; init; } = "";

    [JsonIgnore]
    public string Folio { get; init; } = "";
}

internal sealed class RetirarEvidenciaEndpoint : IEndpoint
{
    public static void Map(RouteGroupBuilder api) => api
        .MapPost("compromisos/{folio}/evidencias/{evidencia}/retiro", async (
            string folio, string evidencia, RetirarEvidencia comando, ISender sender, CancellationToken ct) =>
            DocumentResult.Ok(await sender.Send(comando with { CompromisoFolio = folio, Folio = evidencia }, ct)))
        .WithName(nameof(RetirarEvidencia))
        .WithSummary("Retira una evidencia, con motivo")
        .RequireScope(Scopes.Reportar)
        .RequireIfMatch();
}

internal sealed class RetirarEvidenciaHandler(SeguimientoDbContext db, ActContext act, TimeProvider clock) : IRequestHandler<RetirarEvidencia, EvidenciaDetalle>
{
    public async Task<EvidenciaDetalle> Handle(RetirarEvidencia comando, CancellationToken ct)
    {
        var evidencia = await db.EvidenciaDe(comando.CompromisoFolio, comando.Folio, ct);
        var expediente = await db.HoldAsync<Expediente>(evidencia.CompromisoFolio, ct, shared: true); // no verdict comes to rest on it meanwhile
        var veredictos = await db.Verificaciones.AsNoTracking().Where(v => v.CompromisoFolio == expediente.Folio).ToListAsync(ct);
        var evaluaciones = await db.Evaluaciones.AsNoTracking().Where(e => e.CompromisoFolio == expediente.Folio && e.EnReplicaDesde != null).ToListAsync(ct);
        var sostiene = veredictos.Exists(v => v.Evidencias.Any(e => e.Folio == evidencia.Folio)) || evaluaciones.Exists(e => e.Contenido.Citadas().Contains(evidencia.Folio));

        evidencia.ExigirRetirable(expediente, sostiene, act.Actor.Holds(Scopes.Revisar, evidencia.Folio));
        evidencia.Retirar(comando.Motivo, comando.FechaDelActo(clock));
        await db.SaveChangesAsync(ct);

        return db.DocumentOf<EvidenciaDetalle>(evidencia);
    }
}
