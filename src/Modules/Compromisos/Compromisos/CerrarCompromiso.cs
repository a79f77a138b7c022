namespace OpenGov.Compromisos.Compromisos;

/// <summary>Cierra un compromiso lanzado. Cumplido solo si el comité verificó el 100 por ciento; cumplido en parte solo si verificó algo.</summary>
/// <param name="Resultado">Cómo terminó.</param>
internal sealed record CerrarCompromiso(ResultadoCierre Resultado) : Acto, IRequest<CompromisoDetalle>
{
    [JsonIgnore]
    public string Folio { get; init; } = "";
}

internal sealed class CerrarCompromisoEndpoint : IEndpoint
{
    public static void Map(RouteGroupBuilder api) => api
        .MapPost("compromisos/{folio}/cierre", async (string folio, CerrarCompromiso comando, ISender sender, CancellationToken ct) =>
            DocumentResult.Ok(await sender.Send(comando with { Folio = folio }, ct)))
        .WithName(nameof(CerrarCompromiso))
        .WithSummary("Cierra un compromiso según lo que el comité verificó")
        .RequireScope(Scopes.Lanzar)
        .RequireIfMatch();
}

internal sealed class CerrarCompromisoValidator : AbstractValidator<CerrarCompromiso>
{
    public CerrarCompromisoValidator() => RuleFor(c => c.Resultado).IsInEnum();
}

internal sealed class CerrarCompromisoHandler(CompromisosDbContext db, TimeProvider clock) : IRequestHandler<CerrarCompromiso, CompromisoDetalle>
{
    public async Task<CompromisoDetalle> Handle(CerrarCompromiso comando, CancellationToken ct)
    {
        var compromiso = await db.TargetAsync<Compromiso>(comando.Folio, ct);

        compromiso.Cerrar(comando.Resultado, comando.FechaDelActo(clock));
        await db.SaveChangesAsync(ct);

        return db.DocumentOf<CompromisoDetalle>(compromiso);
    }
}
