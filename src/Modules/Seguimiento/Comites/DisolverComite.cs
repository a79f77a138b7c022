namespace OpenGov.Seguimiento.Comites;

/// <summary>Disuelve el comité por acuerdo del STL; otro puede formarse después.</summary>
/// <param name="AcuerdoFolio">Acuerdo que lo disuelve, adoptado con quórum.</param>
internal sealed record DisolverComite(string AcuerdoFolio) : Acto, IRequest<ComiteSeguimientoDetalle>
{
    [JsonIgnore]
    public string Folio { get; init; } = "";
}

internal sealed class DisolverComiteEndpoint : IEndpoint
{
    public static void Map(RouteGroupBuilder api) => api
        .MapPost("comites/{folio}/disolucion", async (string folio, DisolverComite comando, ISender sender, CancellationToken ct) =>
            DocumentResult.Ok(await sender.Send(comando with { Folio = folio }, ct)))
        .WithName(nameof(DisolverComite))
        .WithSummary("Disuelve el comité de seguimiento por acuerdo")
        .RequireScope(Scopes.Comite)
        .RequireIfMatch();
}

internal sealed class DisolverComiteValidator : AbstractValidator<DisolverComite>
{
    public DisolverComiteValidator() => RuleFor(c => c.AcuerdoFolio).Folio();
}

internal sealed class DisolverComiteHandler(SeguimientoDbContext db, ISender sender, TimeProvider clock) : IRequestHandler<DisolverComite, ComiteSeguimientoDetalle>
{
    public async Task<ComiteSeguimientoDetalle> Handle(DisolverComite comando, CancellationToken ct)
    {
        var comite = await db.TargetAsync<ComiteSeguimiento>(comando.Folio, ct);
        var acuerdo = await sender.ElAcuerdo(comando.AcuerdoFolio, ct);

        comite.Disolver(acuerdo, comando.FechaDelActo(clock));
        await db.SaveChangesAsync(ct);

        return db.DocumentOf<ComiteSeguimientoDetalle>(comite);
    }
}
