namespace OpenGov.Secretariado.Secretariados;

/// <summary>Registra que una persona dejó su lugar en el STL.</summary>
/// <param name="Hasta">Último día en el cargo; la víspera de la fecha del acto si se omite.</param>
internal sealed record CesarNombramiento(DateOnly? Hasta = null) : Acto, IRequest<SecretariadoDetalle>
{
    [JsonIgnore]
    public string Folio { get; init; } = "";

    [JsonIgnore]
    public Guid NombramientoId { get; init; }
}

internal sealed class CesarNombramientoEndpoint : IEndpoint
{
    public static void Map(RouteGroupBuilder api) => api
        .MapPost("secretariados/{folio}/nombramientos/{id:guid}/cese", async (
            string folio, Guid id, CesarNombramiento comando, ISender sender, CancellationToken ct) =>
            DocumentResult.Ok(await sender.Send(comando with { Folio = folio, NombramientoId = id }, ct)))
        .WithName(nameof(CesarNombramiento))
        .WithSummary("Registra que una persona dejó su lugar en el STL")
        .RequireScope(Scopes.Escribir)
        .RequireIfMatch();
}

internal sealed class CesarNombramientoValidator : AbstractValidator<CesarNombramiento>
{
    public CesarNombramientoValidator() => RuleFor(c => c.Motivo).NotEmpty().WithMessage("Di por qué deja el cargo.");
}

internal sealed class CesarNombramientoHandler(SecretariadoDbContext db, TimeProvider clock) : IRequestHandler<CesarNombramiento, SecretariadoDetalle>
{
    public async Task<SecretariadoDetalle> Handle(CesarNombramiento comando, CancellationToken ct)
    {
        var secretariado = await db.TargetAsync<SecretariadoTecnico>(comando.Folio, ct);
        var fecha = comando.FechaDelActo(clock);

        secretariado.Cesar(comando.NombramientoId, comando.Hasta ?? fecha.AddDays(-1), comando.Motivo!, fecha);
        await db.SaveChangesAsync(ct);

        return db.DocumentOf<SecretariadoDetalle>(secretariado);
    }
}
