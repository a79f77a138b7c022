namespace OpenGov.Difusion.Campanas;

/// <summary>Registra una acción de difusión que ya ocurrió; con la primera, la campaña queda en curso.</summary>
/// <param name="Tipo">Qué se hizo.</param>
/// <param name="RealizadaEl">Día en que ocurrió; no puede ser posterior al acto.</param>
/// <param name="Medio">Por dónde: el medio, el foro, la red o la institución, con su nombre.</param>
/// <param name="Alcance">A cuántos llegó y cómo se contó.</param>
/// <param name="Municipios">Claves INEGI de los municipios a los que llegó; se omite si fue a todo el estado.</param>
/// <param name="Evidencia">Documento que la prueba.</param>
internal sealed record RegistrarAccion(
    TipoAccion Tipo, DateOnly RealizadaEl, string Medio, AlcanceDifusion? Alcance = null, IReadOnlyList<string>? Municipios = null, Documento? Evidencia = null)
    : Acto, IRequest<CampanaDifusionDetalle>
{
    [JsonIgnore]
    public string Folio { get; init; } = "";
}

internal sealed class RegistrarAccionEndpoint : IEndpoint
{
    public static void Map(RouteGroupBuilder api) => api
        .MapPost("campanas/{folio}/acciones", async (string folio, RegistrarAccion comando, ISender sender, CancellationToken ct) =>
            DocumentResult.Ok(await sender.Send(comando with { Folio = folio }, ct)))
        .WithName(nameof(RegistrarAccion))
        .WithSummary("Registra una acción de difusión que ya ocurrió")
        .RequireScope(Scopes.Escribir)
        .RequireIfMatch();
}

internal sealed class RegistrarAccionValidator : AbstractValidator<RegistrarAccion>
{
    public RegistrarAccionValidator()
    {
        RuleFor(c => c.RealizadaEl).NotEmpty();
        RuleFor(c => c.Medio).Texto(AccionDifusion.MedioMaximo);
        RuleFor(c => c.Alcance!).SetValidator(new AlcanceDifusionValidator()).When(c => c.Alcance is not null);
        RuleFor(c => c.Municipios).Must(m => m is null || (m.Count <= AccionDifusion.MunicipiosMaximo && m.Distinct().Count() == m.Count))
            .WithErrorCode("lista").WithMessage($"Hasta {AccionDifusion.MunicipiosMaximo} municipios, sin repetir.");
        RuleForEach(c => c.Municipios).NotEmpty().MunicipioOpcional();
        RuleFor(c => c.Evidencia!).SetValidator(new DocumentoValidator()).When(c => c.Evidencia is not null);
    }
}

internal sealed class AlcanceDifusionValidator : AbstractValidator<AlcanceDifusion>
{
    public AlcanceDifusionValidator()
    {
        RuleFor(a => a.Valor).InclusiveBetween(0, 20_000_000);
        RuleFor(a => a.Metodo).Texto(AlcanceDifusion.MetodoMaximo);
    }
}

internal sealed class RegistrarAccionHandler(DifusionDbContext db, TimeProvider clock) : IRequestHandler<RegistrarAccion, CampanaDifusionDetalle>
{
    public async Task<CampanaDifusionDetalle> Handle(RegistrarAccion comando, CancellationToken ct)
    {
        var campana = await db.TargetAsync<CampanaDifusion>(comando.Folio, ct);

        campana.RegistrarAccion(
            comando.Tipo, comando.RealizadaEl, comando.Medio, comando.Alcance, comando.Municipios ?? [], comando.Evidencia, comando.FechaDelActo(clock));
        await db.SaveChangesAsync(ct);

        return db.DocumentOf<CampanaDifusionDetalle>(campana);
    }
}
