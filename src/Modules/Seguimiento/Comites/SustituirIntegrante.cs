namespace OpenGov.Seguimiento.Comites;

/// <summary>Alguien toma el lugar de un integrante que deja el comité o ya no puede seguir; se comprueba que es independiente (I1 a I5).</summary>
/// <param name="PersonaFolio">Quien entra; persona registrada en el Secretariado.</param>
/// <param name="Sector">Sector al que pertenece; si viene de una organización, el de ella.</param>
/// <param name="Declaracion">Su declaración de intereses firmada; el documento no se publica, su huella sí.</param>
/// <param name="OrganizacionFolio">Organización que la emplea o a la que representa; se omite si participa a título personal.</param>
internal sealed record SustituirIntegrante(
    string PersonaFolio, string Sector, DeclaracionIntegrante Declaracion, string? OrganizacionFolio = null)
    : Acto, IRequest<ComiteSeguimientoDetalle>
{
    [JsonIgnore]
    public string Folio { get; init; } = "";

    [JsonIgnore]
    public string SalienteFolio { get; init; } = "";
}

internal sealed class SustituirIntegranteEndpoint : IEndpoint
{
    public static void Map(RouteGroupBuilder api) => api
        .MapPost("comites/{folio}/integrantes/{persona}/sustitucion", async (
            string folio, string persona, SustituirIntegrante comando, ISender sender, CancellationToken ct) =>
            DocumentResult.Ok(await sender.Send(comando with { Folio = folio, SalienteFolio = persona }, ct)))
        .WithName(nameof(SustituirIntegrante))
        .WithSummary("Sustituye a un integrante del comité")
        .RequireScope(Scopes.Comite)
        .RequireIfMatch();
}

internal sealed class SustituirIntegranteValidator : AbstractValidator<SustituirIntegrante>
{
    public SustituirIntegranteValidator()
    {
        RuleFor(c => c.PersonaFolio).Folio();
        RuleFor(c => c.Sector).NotEmpty().Matches(Sectores.Forma).WithErrorCode("forma").WithMessage("Un sector se escribe en minúsculas y con guion bajo, por ejemplo sociedad_civil.");
        RuleFor(c => c.Declaracion).SetValidator(new DeclaracionIntegranteValidator());
        RuleFor(c => c.OrganizacionFolio).FolioOpcional();
    }
}

internal sealed class SustituirIntegranteHandler(SeguimientoDbContext db, ISender sender, TimeProvider clock) : IRequestHandler<SustituirIntegrante, ComiteSeguimientoDetalle>
{
    public async Task<ComiteSeguimientoDetalle> Handle(SustituirIntegrante comando, CancellationToken ct)
    {
        var comite = await db.TargetAsync<ComiteSeguimiento>(comando.Folio, ct);
        var candidatura = await sender.LaCandidatura(comite.PlanFolio, comando.PersonaFolio, comando.Sector, comando.OrganizacionFolio, comando.Declaracion, ct);

        comite.Sustituir(comando.SalienteFolio, comando.Motivo, candidatura, comando.FechaDelActo(clock));
        await db.SaveChangesAsync(ct);

        return db.DocumentOf<ComiteSeguimientoDetalle>(comite);
    }
}
