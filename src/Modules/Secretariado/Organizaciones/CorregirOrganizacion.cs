namespace OpenGov.Secretariado.Organizaciones;

/// <summary>Corrige los datos de una organización; la versión anterior sigue consultándose. Envía todos los datos, no solo el que cambia.</summary>
/// <param name="Nombre">Nombre completo.</param>
/// <param name="Sector">Clave del sector al que pertenece.</param>
/// <param name="Tipo">Qué es.</param>
/// <param name="Siglas">Siglas con las que se le conoce.</param>
/// <param name="ExisteDesde">Primer día en que existió, si se conoce.</param>
internal sealed record CorregirOrganizacion(
    string Nombre, string Sector, TipoOrganizacion Tipo, string? Siglas = null, DateOnly? ExisteDesde = null)
    : Acto, IRequest<OrganizacionDetalle>
{
    [JsonIgnore]
    public string Folio { get; init; } = "";
}

internal sealed class CorregirOrganizacionEndpoint : IEndpoint
{
    public static void Map(RouteGroupBuilder api) => api
        .MapPost("organizaciones/{folio}/correccion", async (string folio, CorregirOrganizacion comando, ISender sender, CancellationToken ct) =>
            DocumentResult.Ok(await sender.Send(comando with { Folio = folio }, ct)))
        .WithName(nameof(CorregirOrganizacion))
        .WithSummary("Corrige los datos de una organización")
        .RequireScope(Scopes.Escribir)
        .RequireIfMatch();
}

internal sealed class CorregirOrganizacionValidator : AbstractValidator<CorregirOrganizacion>
{
    public CorregirOrganizacionValidator()
    {
        RuleFor(c => c.Nombre).Texto(Organizacion.NombreMaximo);
        RuleFor(c => c.Siglas).TextoOpcional(Organizacion.SiglasMaximo);
        RuleFor(c => c.Sector).NotEmpty().Matches(Sectores.Forma);
        RuleFor(c => c.Motivo).NotEmpty().WithMessage("Di por qué se corrige.");
    }
}

internal sealed class CorregirOrganizacionHandler(SecretariadoDbContext db) : IRequestHandler<CorregirOrganizacion, OrganizacionDetalle>
{
    public async Task<OrganizacionDetalle> Handle(CorregirOrganizacion comando, CancellationToken ct)
    {
        var organizacion = await db.TargetAsync<Organizacion>(comando.Folio, ct);

        organizacion.Corregir(comando.Nombre, comando.Siglas, comando.Sector, comando.Tipo, comando.ExisteDesde);
        await db.SaveChangesAsync(ct);

        return db.DocumentOf<OrganizacionDetalle>(organizacion);
    }
}
