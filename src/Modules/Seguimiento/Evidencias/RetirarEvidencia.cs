namespace OpenGov.Seguimiento.Evidencias;

/// <summary>Retira una evidencia; queda pública, con su huella y el motivo, y deja de sostener reportes y verificaciones nuevas.</summary>
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

internal sealed class RetirarEvidenciaHandler(SeguimientoDbContext db, TimeProvider clock) : IRequestHandler<RetirarEvidencia, EvidenciaDetalle>
{
    public async Task<EvidenciaDetalle> Handle(RetirarEvidencia comando, CancellationToken ct)
    {
        var evidencia = await db.TargetAsync<Evidencia>(comando.Folio, ct);

        evidencia.Retirar(comando.CompromisoFolio, comando.Motivo, comando.FechaDelActo(clock));
        await db.SaveChangesAsync(ct);

        return db.DocumentOf<EvidenciaDetalle>(evidencia);
    }
}
