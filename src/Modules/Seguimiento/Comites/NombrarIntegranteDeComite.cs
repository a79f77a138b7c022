namespace OpenGov.Seguimiento.Comites;

/// <summary>Nombra a quien integra el comité, después de comprobar que es independiente (I1 a I5).</summary>
/// <param name="PersonaFolio">Persona registrada en el Secretariado.</param>
/// <param name="Sector">Sector al que pertenece; si viene de una organización, el de ella.</param>
/// <param name="Declaracion">Su declaración de intereses firmada; el documento no se publica, su huella sí.</param>
/// <param name="OrganizacionFolio">Organización que la emplea o a la que representa; se omite si participa a título personal.</param>
internal sealed record NombrarIntegranteDeComite(
    string PersonaFolio, string Sector, DeclaracionIntegrante Declaracion, string? OrganizacionFolio = null)
    : Acto, IRequest<ComiteSeguimientoDetalle>
{
    [JsonIgnore]
    public string Folio { get; init; } = "";
}

internal sealed class NombrarIntegranteDeComiteEndpoint : IEndpoint
{
    public static void Map(RouteGroupBuilder api) => api
        .MapPost("comites/{folio}/integrantes", async (string folio, NombrarIntegranteDeComite comando, ISender sender, CancellationToken ct) =>
            DocumentResult.Ok(await sender.Send(comando with { Folio = folio }, ct)))
        .WithName(nameof(NombrarIntegranteDeComite))
        .WithSummary("Nombra a quien integra el comité de seguimiento")
        .RequireScope(Scopes.Comite)
        .RequireIfMatch();
}

internal sealed class NombrarIntegranteDeComiteValidator : AbstractValidator<NombrarIntegranteDeComite>
{
    public NombrarIntegranteDeComiteValidator()
    {
        RuleFor(c => c.PersonaFolio).Folio();
        RuleFor(c => c.Sector).NotEmpty().Matches(Sectores.Forma).WithErrorCode("forma").WithMessage("Un sector se escribe en minúsculas y con guion bajo, por ejemplo sociedad_civil.");
        RuleFor(c => c.Declaracion).SetValidator(new DeclaracionIntegranteValidator());
        RuleFor(c => c.OrganizacionFolio).FolioOpcional();
    }
}

internal sealed class DeclaracionIntegranteValidator : AbstractValidator<DeclaracionIntegrante>
{
    public DeclaracionIntegranteValidator()
    {
        RuleFor(d => d.HuellaSha256).HuellaSha256();
        RuleFor(d => d.FirmadaEl).NotEmpty();
    }
}

internal sealed class NombrarIntegranteDeComiteHandler(SeguimientoDbContext db, ISender sender, TimeProvider clock) : IRequestHandler<NombrarIntegranteDeComite, ComiteSeguimientoDetalle>
{
    public async Task<ComiteSeguimientoDetalle> Handle(NombrarIntegranteDeComite comando, CancellationToken ct)
    {
        var comite = await db.TargetAsync<ComiteSeguimiento>(comando.Folio, ct);
        var candidatura = await sender.LaCandidatura(comite.PlanFolio, comando.PersonaFolio, comando.Sector, comando.OrganizacionFolio, comando.Declaracion, ct);

        comite.Nombrar(candidatura, comando.FechaDelActo(clock));
        await db.SaveChangesAsync(ct);

        return db.DocumentOf<ComiteSeguimientoDetalle>(comite);
    }
}
