namespace OpenGov.Seguimiento.Comites;

/// <summary>Constituye el comité: en número suficiente, impar y sin mayoría de gobierno (I7).</summary>
internal sealed record ConstituirComite : Acto, IRequest<ComiteSeguimientoDetalle>
{
    [JsonIgnore]
    public string Folio { get; init; } = "";
}

internal sealed class ConstituirComiteEndpoint : IEndpoint
{
    public static void Map(RouteGroupBuilder api) => api
        .MapPost("comites/{folio}/constitucion", async (string folio, ConstituirComite comando, ISender sender, CancellationToken ct) =>
            DocumentResult.Ok(await sender.Send(comando with { Folio = folio }, ct)))
        .WithName(nameof(ConstituirComite))
        .WithSummary("Constituye el comité de seguimiento")
        .RequireScope(Scopes.Comite)
        .RequireIfMatch();
}

internal sealed class ConstituirComiteHandler(SeguimientoDbContext db, TimeProvider clock) : IRequestHandler<ConstituirComite, ComiteSeguimientoDetalle>
{
    public async Task<ComiteSeguimientoDetalle> Handle(ConstituirComite comando, CancellationToken ct)
    {
        var comite = await db.TargetAsync<ComiteSeguimiento>(comando.Folio, ct);

        comite.Constituir(comando.FechaDelActo(clock));
        await db.SaveChangesAsync(ct);

        return db.DocumentOf<ComiteSeguimientoDetalle>(comite);
    }
}
