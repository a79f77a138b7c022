namespace OpenGov.Compromisos.Compromisos;

/// <summary>Descarta un compromiso que no se ha lanzado, respondiendo con razones a quien lo propuso.</summary>
/// <param name="RespuestaRazonada">Por qué se descarta; se publica.</param>
internal sealed record DescartarCompromiso(string RespuestaRazonada) : Acto, IRequest<CompromisoDetalle>
{
    [JsonIgnore]
    public string Folio { get; init; } = "";
}

internal sealed class DescartarCompromisoEndpoint : IEndpoint
{
    public static void Map(RouteGroupBuilder api) => api
        .MapPost("compromisos/{folio}/descarte", async (string folio, DescartarCompromiso comando, ISender sender, CancellationToken ct) =>
            DocumentResult.Ok(await sender.Send(comando with { Folio = folio }, ct)))
        .WithName(nameof(DescartarCompromiso))
        .WithSummary("Descarta un compromiso con una respuesta razonada")
        .RequireScope(Scopes.Escribir)
        .RequireIfMatch();
}

internal sealed class DescartarCompromisoValidator : AbstractValidator<DescartarCompromiso>
{
    public DescartarCompromisoValidator() => RuleFor(c => c.RespuestaRazonada).Texto(Compromiso.RazonMaximo);
}

internal sealed class DescartarCompromisoHandler(CompromisosDbContext db) : IRequestHandler<DescartarCompromiso, CompromisoDetalle>
{
    public async Task<CompromisoDetalle> Handle(DescartarCompromiso comando, CancellationToken ct)
    {
        var compromiso = await db.TargetAsync<Compromiso>(comando.Folio, ct);

        compromiso.Descartar(comando.RespuestaRazonada);
        await db.SaveChangesAsync(ct);

        return db.DocumentOf<CompromisoDetalle>(compromiso);
    }
}
