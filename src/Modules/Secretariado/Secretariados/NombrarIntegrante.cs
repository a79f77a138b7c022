namespace OpenGov.Secretariado.Secretariados;

/// <summary>Nombra a quien ocupa un asiento del STL, como titular o suplente, o a quien lo facilita.</summary>
/// <param name="Calidad">Titular, suplente o facilitador.</param>
/// <param name="Integrante">A quién se nombra.</param>
/// <param name="Asiento">Clave del asiento, por ejemplo entes_publicos-1; nula solo para quien facilita, que no tiene asiento.</param>
/// <param name="Desde">Primer día en el cargo; la fecha del acto si se omite.</param>
/// <param name="Hasta">Último día, solo si ya lo dejó y se registra para la historia.</param>
/// <param name="MotivoCese">Por qué lo dejó, si ya lo dejó.</param>
internal sealed record NombrarIntegrante(
    Calidad Calidad, QuienIntegra Integrante, string? Asiento = null, DateOnly? Desde = null, DateOnly? Hasta = null, string? MotivoCese = null)
    : Acto, IRequest<SecretariadoDetalle>
{
    [JsonIgnore]
    public string Folio { get; init; } = "";
}

internal sealed class NombrarIntegranteEndpoint : IEndpoint
{
    public static void Map(RouteGroupBuilder api) => api
        .MapPost("secretariados/{folio}/nombramientos", async (string folio, NombrarIntegrante comando, ISender sender, CancellationToken ct) =>
            DocumentResult.Ok(await sender.Send(comando with { Folio = folio }, ct)))
        .WithName(nameof(NombrarIntegrante))
        .WithSummary("Nombra a un titular, a un suplente o a quien facilita")
        .RequireScope(Scopes.Escribir)
        .RequireIfMatch();
}

internal sealed class NombrarIntegranteValidator : AbstractValidator<NombrarIntegrante>
{
    public NombrarIntegranteValidator()
    {
        RuleFor(c => c.Integrante).SetValidator(new QuienIntegraValidator());
        RuleFor(c => c.Asiento).TextoOpcional(Asiento.ClaveMaximo);
        RuleFor(c => c.Asiento).NotEmpty().When(c => c.Calidad is not Calidad.Facilitador).WithMessage("Indica la clave del asiento que ocupa.");
        RuleFor(c => c.Asiento).Null().When(c => c.Calidad is Calidad.Facilitador).WithMessage("Quien facilita no ocupa un asiento.");
        RuleFor(c => c.MotivoCese).TextoOpcional(Acto.MotivoMaximo);
        RuleFor(c => c.MotivoCese).Null().When(c => c.Hasta is null).WithMessage("Solo hay motivo de cese si hay último día.");
    }
}

internal sealed class NombrarIntegranteHandler(SecretariadoDbContext db, TimeProvider clock) : IRequestHandler<NombrarIntegrante, SecretariadoDetalle>
{
    public async Task<SecretariadoDetalle> Handle(NombrarIntegrante comando, CancellationToken ct)
    {
        var secretariado = await db.TargetAsync<SecretariadoTecnico>(comando.Folio, ct);
        var fecha = comando.FechaDelActo(clock);
        var plazo = new Periodo(comando.Desde ?? fecha, comando.Hasta);
        var designacion = await db.Designar(comando.Integrante, comando.Calidad, plazo, comando.MotivoCese, ct);

        secretariado.Nombrar(comando.Asiento, designacion, fecha);
        await db.SaveChangesAsync(ct);

        return db.DocumentOf<SecretariadoDetalle>(secretariado);
    }
}
