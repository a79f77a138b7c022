namespace OpenGov.Difusion.Propuestas;

/// <summary>Turna una propuesta admitida a quien debe analizarla; es opcional.</summary>
/// <param name="TurnadaA">Institución o área que la analiza.</param>
internal sealed record TurnarPropuesta(string TurnadaA) : Acto, IRequest<PropuestaDetalle>
{
    [JsonIgnore]
    public string Folio { get; init; } = "";
}

internal sealed class TurnarPropuestaEndpoint : IEndpoint
{
    public static void Map(RouteGroupBuilder api) => api
        .MapPost("propuestas/{folio}/analisis", async (string folio, TurnarPropuesta comando, ISender sender, CancellationToken ct) =>
            DocumentResult.Ok(await sender.Send(comando with { Folio = folio }, ct)))
        .WithName(nameof(TurnarPropuesta))
        .WithSummary("Turna una propuesta admitida a quien debe analizarla")
        .RequireScope(Scopes.Responder)
        .RequireIfMatch();
}

internal sealed class TurnarPropuestaValidator : AbstractValidator<TurnarPropuesta>
{
    public TurnarPropuestaValidator() => RuleFor(c => c.TurnadaA).Texto(Propuesta.TurnadaAMaximo);
}

internal sealed class TurnarPropuestaHandler(DifusionDbContext db) : IRequestHandler<TurnarPropuesta, PropuestaDetalle>
{
    public async Task<PropuestaDetalle> Handle(TurnarPropuesta comando, CancellationToken ct)
    {
        var propuesta = await db.TargetAsync<Propuesta>(comando.Folio, ct);

        propuesta.Turnar(comando.TurnadaA);
        await db.SaveChangesAsync(ct);

        return db.DocumentOf<PropuestaDetalle>(propuesta);
    }
}
