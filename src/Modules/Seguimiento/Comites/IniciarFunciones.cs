namespace OpenGov.Seguimiento.Comites;

/// <summary>El comité constituido inicia funciones: desde entonces verifica.</summary>
internal sealed record IniciarFunciones : Acto, IRequest<ComiteSeguimientoDetalle>
{
    [JsonIgnore]
    public string Folio { get; init; } = "";
}

internal sealed class IniciarFuncionesEndpoint : IEndpoint
{
    public static void Map(RouteGroupBuilder api) => api
        .MapPost("comites/{folio}/inicio", async (string folio, IniciarFunciones comando, ISender sender, CancellationToken ct) =>
            DocumentResult.Ok(await sender.Send(comando with { Folio = folio }, ct)))
        .WithName(nameof(IniciarFunciones))
        .WithSummary("Inicia las funciones del comité de seguimiento")
        .RequireScope(Scopes.Comite)
        .RequireIfMatch();
}

internal sealed class IniciarFuncionesHandler(SeguimientoDbContext db) : IRequestHandler<IniciarFunciones, ComiteSeguimientoDetalle>
{
    public async Task<ComiteSeguimientoDetalle> Handle(IniciarFunciones comando, CancellationToken ct)
    {
        var comite = await db.TargetAsync<ComiteSeguimiento>(comando.Folio, ct);

        comite.IniciarFunciones();
        await db.SaveChangesAsync(ct);

        return db.DocumentOf<ComiteSeguimientoDetalle>(comite);
    }
}
