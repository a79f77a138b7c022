namespace OpenGov.Seguimiento.Comites;

/// <summary>Un integrante se excusa de un compromiso: no lo verifica. El motivo se publica.</summary>
/// <param name="CompromisoFolio">Compromiso del que se excusa.</param>
internal sealed record ExcusarIntegrante(string CompromisoFolio) : Acto, IRequest<ComiteSeguimientoDetalle>
{
    [JsonIgnore]
    public string Folio { get; init; } = "";

    [JsonIgnore]
    public string PersonaFolio { get; init; } = "";
}

internal sealed class ExcusarIntegranteEndpoint : IEndpoint
{
    public static void Map(RouteGroupBuilder api) => api
        .MapPost("comites/{folio}/integrantes/{persona}/excusas", async (
            string folio, string persona, ExcusarIntegrante comando, ISender sender, CancellationToken ct) =>
            DocumentResult.Ok(await sender.Send(comando with { Folio = folio, PersonaFolio = persona }, ct)))
        .WithName(nameof(ExcusarIntegrante))
        .WithSummary("Excusa a un integrante de un compromiso")
        .RequireScope(Scopes.Comite)
        .RequireIfMatch();
}

internal sealed class ExcusarIntegranteValidator : AbstractValidator<ExcusarIntegrante>
{
    public ExcusarIntegranteValidator() => RuleFor(c => c.CompromisoFolio).Folio();
}

internal sealed class ExcusarIntegranteHandler(SeguimientoDbContext db, ISender sender, TimeProvider clock) : IRequestHandler<ExcusarIntegrante, ComiteSeguimientoDetalle>
{
    public async Task<ComiteSeguimientoDetalle> Handle(ExcusarIntegrante comando, CancellationToken ct)
    {
        var comite = await db.TargetAsync<ComiteSeguimiento>(comando.Folio, ct);
        var compromiso = await sender.ElCompromiso(comando.CompromisoFolio, ct);

        comite.Excusar(comando.PersonaFolio, compromiso, comando.Motivo, comando.FechaDelActo(clock));
        await db.SaveChangesAsync(ct);

        return db.DocumentOf<ComiteSeguimientoDetalle>(comite);
    }
}
