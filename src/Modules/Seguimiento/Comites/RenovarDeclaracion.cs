namespace OpenGov.Seguimiento.Comites;

/// <summary>Renueva la declaración de intereses de un integrante.</summary>
/// <param name="Declaracion">La declaración firmada.</param>
internal sealed record RenovarDeclaracion(DeclaracionIntegrante Declaracion) : Acto, IRequest<ComiteSeguimientoDetalle>
{
    [JsonIgnore]
    public string Folio { get; init; } = "";

    [JsonIgnore]
    public string PersonaFolio { get; init; } = "";
}

internal sealed class RenovarDeclaracionEndpoint : IEndpoint
{
    public static void Map(RouteGroupBuilder api) => api
        .MapPost("comites/{folio}/integrantes/{persona}/declaracion", async (
            string folio, string persona, RenovarDeclaracion comando, ISender sender, CancellationToken ct) =>
            DocumentResult.Ok(await sender.Send(comando with { Folio = folio, PersonaFolio = persona }, ct)))
        .WithName(nameof(RenovarDeclaracion))
        .WithSummary("Renueva la declaración de intereses de un integrante")
        .RequireScope(Scopes.Comite)
        .RequireIfMatch();
}

internal sealed class RenovarDeclaracionValidator : AbstractValidator<RenovarDeclaracion>
{
    public RenovarDeclaracionValidator() => RuleFor(c => c.Declaracion).SetValidator(new DeclaracionIntegranteValidator());
}

internal sealed class RenovarDeclaracionHandler(SeguimientoDbContext db, TimeProvider clock) : IRequestHandler<RenovarDeclaracion, ComiteSeguimientoDetalle>
{
    public async Task<ComiteSeguimientoDetalle> Handle(RenovarDeclaracion comando, CancellationToken ct)
    {
        var comite = await db.TargetAsync<ComiteSeguimiento>(comando.Folio, ct);

        comite.RenovarDeclaracion(comando.PersonaFolio, comando.Declaracion, comando.FechaDelActo(clock));
        await db.SaveChangesAsync(ct);

        return db.DocumentOf<ComiteSeguimientoDetalle>(comite);
    }
}
