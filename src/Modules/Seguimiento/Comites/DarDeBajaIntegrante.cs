namespace OpenGov.Seguimiento.Comites;

/// <summary>Un integrante deja el comité. El motivo se publica; lo que firmó queda en pie.</summary>
internal sealed record DarDeBajaIntegrante : Acto, IRequest<ComiteSeguimientoDetalle>
{
    [JsonIgnore]
    public string Folio { get; init; } = "";

    [JsonIgnore]
    public string PersonaFolio { get; init; } = "";
}

internal sealed class DarDeBajaIntegranteEndpoint : IEndpoint
{
    public static void Map(RouteGroupBuilder api) => api
        .MapPost("comites/{folio}/integrantes/{persona}/baja", async (
            string folio, string persona, DarDeBajaIntegrante comando, ISender sender, CancellationToken ct) =>
            DocumentResult.Ok(await sender.Send(comando with { Folio = folio, PersonaFolio = persona }, ct)))
        .WithName(nameof(DarDeBajaIntegrante))
        .WithSummary("Da de baja a un integrante del comité")
        .RequireScope(Scopes.Comite)
        .RequireIfMatch();
}

internal sealed class DarDeBajaIntegranteHandler(SeguimientoDbContext db, TimeProvider clock) : IRequestHandler<DarDeBajaIntegrante, ComiteSeguimientoDetalle>
{
    public async Task<ComiteSeguimientoDetalle> Handle(DarDeBajaIntegrante comando, CancellationToken ct)
    {
        var comite = await db.TargetAsync<ComiteSeguimiento>(comando.Folio, ct);

        comite.DarDeBaja(comando.PersonaFolio, comando.Motivo, comando.FechaDelActo(clock));
        await db.SaveChangesAsync(ct);

        return db.DocumentOf<ComiteSeguimientoDetalle>(comite);
    }
}
