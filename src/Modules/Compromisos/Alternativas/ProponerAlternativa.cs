using OpenGov.Compromisos.Problematicas;
using OpenGov.Secretariado.Contracts;

namespace OpenGov.Compromisos.Alternativas;

/// <summary>Propone una manera de resolver una problemática.</summary>
/// <param name="Descripcion">En qué consiste.</param>
/// <param name="Proponente">Quién la propone: su sector y, si la hay, su organización.</param>
/// <param name="Viabilidad">Qué tan posible es, y qué necesita.</param>
/// <param name="ImpactoEsperado">Qué cambiaría.</param>
internal sealed record ProponerAlternativa(string Descripcion, Proponente Proponente, string? Viabilidad = null, string? ImpactoEsperado = null)
    : Acto, IRequest<AlternativaDetalle>
{
    [JsonIgnore]
    public string ProblematicaFolio { get; init; } = "";
}

internal sealed class ProponerAlternativaEndpoint : IEndpoint
{
    public static void Map(RouteGroupBuilder api) => api
        .MapPost("problematicas/{folio}/alternativas", async (string folio, ProponerAlternativa comando, ISender sender, CancellationToken ct) =>
            DocumentResult.Created("alternativas", await sender.Send(comando with { ProblematicaFolio = folio }, ct)))
        .WithName(nameof(ProponerAlternativa))
        .WithSummary("Propone una alternativa de solución a una problemática")
        .RequireScope(Scopes.Escribir);
}

internal sealed class ProponerAlternativaValidator : AbstractValidator<ProponerAlternativa>
{
    public ProponerAlternativaValidator()
    {
        RuleFor(c => c.Descripcion).Texto(Alternativa.DescripcionMaximo);
        RuleFor(c => c.Proponente).SetValidator(new ProponenteValidator());
        RuleFor(c => c.Viabilidad).TextoOpcional(Alternativa.ParrafoMaximo);
        RuleFor(c => c.ImpactoEsperado).TextoOpcional(Alternativa.ParrafoMaximo);
    }
}

internal sealed class ProponenteValidator : AbstractValidator<Proponente>
{
    public ProponenteValidator()
    {
        RuleFor(p => p.Sector).NotEmpty().Matches(Sectores.Forma).WithErrorCode("forma").WithMessage("Un sector se escribe en minúsculas y con guion bajo, por ejemplo sociedad_civil.");
        RuleFor(p => p.OrganizacionFolio).FolioOpcional();
        RuleFor(p => p.OrganizacionNombre).TextoOpcional(500);
    }
}

internal sealed class ProponerAlternativaHandler(CompromisosDbContext db, ISender sender) : IRequestHandler<ProponerAlternativa, AlternativaDetalle>
{
    public async Task<AlternativaDetalle> Handle(ProponerAlternativa comando, CancellationToken ct)
    {
        var problematica = await db.GetAsync<Problematica>(comando.ProblematicaFolio, ct);
        var proponente = await ConNombre(comando.Proponente, ct);

        var alternativa = Alternativa.Proponer(
            await db.NuevoFolioDeAlternativa(problematica.Folio, ct), problematica, comando.Descripcion, proponente, comando.Viabilidad, comando.ImpactoEsperado);

        db.Alternativas.Add(alternativa);
        await db.SaveChangesAsync(ct);

        return db.DocumentOf<AlternativaDetalle>(alternativa);
    }

    private async Task<Proponente> ConNombre(Proponente proponente, CancellationToken ct)
    {
        if (proponente.OrganizacionFolio is not { } folio) return proponente with { OrganizacionNombre = null };

        var organizacion = (await sender.Send(new PreguntarOrganizacion(folio), ct))
            .OFalla("Proponente.OrganizacionFolio", $"No hay una organización «{folio}» en el directorio: regístrala primero.");
        Rule.Require(organizacion.Sector == proponente.Sector,
            "COM-C1-sector-distinto", $"{organizacion.Nombre} es del sector {organizacion.Sector}: la pluralidad se cuenta con el sector del directorio.");
        return proponente with { OrganizacionNombre = organizacion.Nombre };
    }
}
