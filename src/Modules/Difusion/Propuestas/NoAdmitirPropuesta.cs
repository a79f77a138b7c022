namespace OpenGov.Difusion.Propuestas;

/// <summary>No admite una propuesta, por una causa de la lista y con su explicación; el texto no se publica.</summary>
/// <param name="Causa">Por qué no se admite.</param>
/// <param name="Explicacion">La razón, dicha a quien propuso; se publica.</param>
internal sealed record NoAdmitirPropuesta(CausaNoAdmision Causa, string Explicacion) : Acto, IRequest<PropuestaDetalle>
{
    [JsonIgnore]
    public string Folio { get; init; } = "";
}

internal sealed class NoAdmitirPropuestaEndpoint : IEndpoint
{
    public static void Map(RouteGroupBuilder api) => api
        .MapPost("propuestas/{folio}/no-admision", async (string folio, NoAdmitirPropuesta comando, ISender sender, CancellationToken ct) =>
            DocumentResult.Ok(await sender.Send(comando with { Folio = folio }, ct)))
        .WithName(nameof(NoAdmitirPropuesta))
        .WithSummary("No admite una propuesta, con su razón")
        .RequireScope(Scopes.Responder)
        .RequireIfMatch();
}

internal sealed class NoAdmitirPropuestaValidator : AbstractValidator<NoAdmitirPropuesta>
{
    public NoAdmitirPropuestaValidator() => RuleFor(c => c.Explicacion).Texto(NoAdmision.ExplicacionMaximo, NoAdmision.ExplicacionMinimo);
}

internal sealed class NoAdmitirPropuestaHandler(DifusionDbContext db, TimeProvider clock) : IRequestHandler<NoAdmitirPropuesta, PropuestaDetalle>
{
    public async Task<PropuestaDetalle> Handle(NoAdmitirPropuesta comando, CancellationToken ct)
    {
        var propuesta = await db.TargetAsync<Propuesta>(comando.Folio, ct);

        propuesta.NoAdmitir(comando.Causa, comando.Explicacion, comando.FechaDelActo(clock));
        await db.SaveChangesAsync(ct);

        return db.DocumentOf<PropuestaDetalle>(propuesta);
    }
}
