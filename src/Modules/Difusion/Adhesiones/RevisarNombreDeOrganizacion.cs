using OpenGov.Difusion.Privacidad;

namespace OpenGov.Difusion.Adhesiones;

/// <summary>Decide si se publica el nombre de una organización que se adhirió y lo pidió. Su adhesión cuenta igual.</summary>
/// <param name="Publicar">Verdadero si quien adhirió puede hablar por ella y el nombre es el suyo.</param>
internal sealed record RevisarNombreDeOrganizacion(bool Publicar) : Acto, IRequest<NombreRevisado>
{
    [JsonIgnore]
    public string Folio { get; init; } = "";
}

/// <summary>Lo que se decidió sobre un nombre.</summary>
/// <param name="Folio">Folio de la adhesión.</param>
/// <param name="Version">Versión que quedó.</param>
/// <param name="NombrePublico">El nombre que se publica; nulo si no se publica.</param>
internal sealed record NombreRevisado(string Folio, int Version, string? NombrePublico);

internal sealed class RevisarNombreDeOrganizacionEndpoint : IEndpoint
{
    public static void Map(RouteGroupBuilder api) => api
        .MapPost("nombres-por-revisar/{folio}/revision", async (string folio, RevisarNombreDeOrganizacion comando, ISender sender, CancellationToken ct) =>
            TypedResults.Ok(await sender.Send(comando with { Folio = folio }, ct)))
        .WithName(nameof(RevisarNombreDeOrganizacion))
        .WithSummary("Decide si se publica el nombre de una organización adherente")
        .RequireScope(Scopes.Adhesiones)
        .RequireIfMatch();
}

internal sealed class RevisarNombreDeOrganizacionValidator : AbstractValidator<RevisarNombreDeOrganizacion>
{
    public RevisarNombreDeOrganizacionValidator() =>
        RuleFor(c => c.Motivo).NotEmpty().When(c => !c.Publicar).WithMessage("Di por qué no se publica.");
}

internal sealed class RevisarNombreDeOrganizacionHandler(DifusionDbContext db, Resguardo resguardo, TimeProvider clock) : IRequestHandler<RevisarNombreDeOrganizacion, NombreRevisado>
{
    public async Task<NombreRevisado> Handle(RevisarNombreDeOrganizacion comando, CancellationToken ct)
    {
        var adhesion = await db.TargetAsync<Adhesion>(comando.Folio, ct);
        var dato = await db.DatosPersonales.AsNoTracking().SingleOrDefaultAsync(d => d.Id == adhesion.DatoId, ct);
        var nombre = dato is null ? null : resguardo.Leer(dato).Nombre;

        Rule.Ensure(nombre is not null || !comando.Publicar, "DIF-F8-nombre-borrado", "Los datos de esa organización ya se borraron: no hay nombre que publicar.");
        adhesion.RevisarNombre(comando.Publicar ? nombre : null, clock.GetUtcNow());
        await db.SaveChangesAsync(ct);

        return new(adhesion.Folio, adhesion.Version, adhesion.NombrePublico);
    }
}
