namespace OpenGov.Secretariado.Secretariados;

/// <summary>Una persona releva a otra en su mismo lugar, sin dejarlo vacío: quien sale termina la víspera.</summary>
/// <param name="Integrante">Quien entra.</param>
/// <param name="Desde">Primer día de quien entra; la fecha del acto si se omite.</param>
internal sealed record RelevarNombramiento(QuienIntegra Integrante, DateOnly? Desde = null) : Acto, IRequest<SecretariadoDetalle>
{
    [JsonIgnore]
    public string Folio { get; init; } = "";

    [JsonIgnore]
    public Guid NombramientoId { get; init; }
}

internal sealed class RelevarNombramientoEndpoint : IEndpoint
{
    public static void Map(RouteGroupBuilder api) => api
        .MapPost("secretariados/{folio}/nombramientos/{id:guid}/relevo", async (
            string folio, Guid id, RelevarNombramiento comando, ISender sender, CancellationToken ct) =>
            DocumentResult.Ok(await sender.Send(comando with { Folio = folio, NombramientoId = id }, ct)))
        .WithName(nameof(RelevarNombramiento))
        .WithSummary("Releva a quien ocupa un lugar del STL por otra persona")
        .RequireScope(Scopes.Escribir)
        .RequireIfMatch();
}

internal sealed class RelevarNombramientoValidator : AbstractValidator<RelevarNombramiento>
{
    public RelevarNombramientoValidator()
    {
        RuleFor(c => c.Integrante).SetValidator(new QuienIntegraValidator());
        RuleFor(c => c.Motivo).NotEmpty().WithMessage("Di por qué deja el cargo quien sale.");
    }
}

internal sealed class RelevarNombramientoHandler(SecretariadoDbContext db, TimeProvider clock) : IRequestHandler<RelevarNombramiento, SecretariadoDetalle>
{
    public async Task<SecretariadoDetalle> Handle(RelevarNombramiento comando, CancellationToken ct)
    {
        var secretariado = await db.TargetAsync<SecretariadoTecnico>(comando.Folio, ct);
        var fecha = comando.FechaDelActo(clock);
        var calidad = secretariado.Integracion.Valido(comando.NombramientoId).Calidad;
        var entrante = await db.Designar(comando.Integrante, calidad, new(comando.Desde ?? fecha), motivoCese: null, ct);

        secretariado.Relevar(comando.NombramientoId, entrante, comando.Motivo!, fecha);
        await db.SaveChangesAsync(ct);

        return db.DocumentOf<SecretariadoDetalle>(secretariado);
    }
}
