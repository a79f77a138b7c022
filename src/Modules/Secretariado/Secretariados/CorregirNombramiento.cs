namespace OpenGov.Secretariado.Secretariados;

/// <summary>Sustituye un nombramiento registrado con error por otro en el mismo lugar; el erróneo se conserva y deja de contar (regla S5).</summary>
/// <param name="Integrante">A quién debió nombrarse.</param>
/// <param name="Desde">Primer día en el cargo.</param>
/// <param name="Hasta">Último día, si ya lo dejó.</param>
/// <param name="Calidad">En qué calidad, si también era errónea; la misma si se omite.</param>
/// <param name="MotivoCese">Por qué lo dejó, si ya lo dejó.</param>
internal sealed record CorregirNombramiento(
    QuienIntegra Integrante, DateOnly Desde, DateOnly? Hasta = null, Calidad? Calidad = null, string? MotivoCese = null)
    : Acto, IRequest<SecretariadoDetalle>
{
    [JsonIgnore]
    public string Folio { get; init; } = "";

    [JsonIgnore]
    public Guid NombramientoId { get; init; }
}

internal sealed class CorregirNombramientoEndpoint : IEndpoint
{
    public static void Map(RouteGroupBuilder api) => api
        .MapPost("secretariados/{folio}/nombramientos/{id:guid}/correccion", async (
            string folio, Guid id, CorregirNombramiento comando, ISender sender, CancellationToken ct) =>
            DocumentResult.Ok(await sender.Send(comando with { Folio = folio, NombramientoId = id }, ct)))
        .WithName(nameof(CorregirNombramiento))
        .WithSummary("Corrige un nombramiento con otro registro")
        .RequireScope(Scopes.Escribir)
        .RequireIfMatch();
}

internal sealed class CorregirNombramientoValidator : AbstractValidator<CorregirNombramiento>
{
    public CorregirNombramientoValidator()
    {
        RuleFor(c => c.Integrante).SetValidator(new QuienIntegraValidator());
        RuleFor(c => c.MotivoCese).TextoOpcional(Acto.MotivoMaximo);
        RuleFor(c => c.MotivoCese).Null().When(c => c.Hasta is null).WithMessage("Solo hay motivo de cese si hay último día.");
        RuleFor(c => c.Motivo).NotEmpty().WithMessage("Di por qué se corrige.");
    }
}

internal sealed class CorregirNombramientoHandler(SecretariadoDbContext db, TimeProvider clock) : IRequestHandler<CorregirNombramiento, SecretariadoDetalle>
{
    public async Task<SecretariadoDetalle> Handle(CorregirNombramiento comando, CancellationToken ct)
    {
        var secretariado = await db.TargetAsync<SecretariadoTecnico>(comando.Folio, ct);
        var calidad = comando.Calidad ?? secretariado.Integracion.Valido(comando.NombramientoId).Calidad;
        var correcta = await db.Designar(comando.Integrante, calidad, new(comando.Desde, comando.Hasta), comando.MotivoCese, ct);

        secretariado.Corregir(comando.NombramientoId, correcta, comando.FechaDelActo(clock));
        await db.SaveChangesAsync(ct);

        return db.DocumentOf<SecretariadoDetalle>(secretariado);
    }
}
