namespace OpenGov.Compromisos.Compromisos;

/// <summary>Valida un compromiso en redacción: cumple todas las reglas SMART que bloquean, y sus pesos suman 100.</summary>
internal sealed record ValidarCompromiso : Acto, IRequest<CompromisoDetalle>
{
    [JsonIgnore]
    public string Folio { get; init; } = "";
}

internal sealed class ValidarCompromisoEndpoint : IEndpoint
{
    public static void Map(RouteGroupBuilder api) => api
        .MapPost("compromisos/{folio}/validacion", async (string folio, ValidarCompromiso comando, ISender sender, CancellationToken ct) =>
            DocumentResult.Ok(await sender.Send(comando with { Folio = folio }, ct)))
        .WithName(nameof(ValidarCompromiso))
        .WithSummary("Valida un compromiso que cumple las reglas que bloquean")
        .RequireScope(Scopes.Escribir)
        .RequireIfMatch();
}

internal sealed class ValidarCompromisoHandler(CompromisosDbContext db, TimeProvider clock) : IRequestHandler<ValidarCompromiso, CompromisoDetalle>
{
    public async Task<CompromisoDetalle> Handle(ValidarCompromiso comando, CancellationToken ct)
    {
        var compromiso = await db.TargetAsync<Compromiso>(comando.Folio, ct);

        compromiso.Validar(await db.VigenciaDelPlan(compromiso.PlanFolio, ct), comando.FechaDelActo(clock));
        await db.SaveChangesAsync(ct);

        return db.DocumentOf<CompromisoDetalle>(compromiso);
    }
}
