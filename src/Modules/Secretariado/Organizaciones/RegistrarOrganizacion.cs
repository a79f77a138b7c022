namespace OpenGov.Secretariado.Organizaciones;

/// <summary>Registra una institución u organización que participa en el ejercicio.</summary>
/// <param name="Clave">Con ella se forma el folio ORG-{clave}: mayúsculas, dígitos y guiones.</param>
/// <param name="Nombre">Nombre completo.</param>
/// <param name="Sector">Clave del sector al que pertenece, por ejemplo sociedad_civil.</param>
/// <param name="Tipo">Qué es.</param>
/// <param name="Siglas">Siglas con las que se le conoce.</param>
/// <param name="ExisteDesde">Primer día en que existió, si se conoce.</param>
internal sealed record RegistrarOrganizacion(
    string Clave, string Nombre, string Sector, TipoOrganizacion Tipo, string? Siglas = null, DateOnly? ExisteDesde = null)
    : Acto, IRequest<OrganizacionDetalle>;

internal sealed class RegistrarOrganizacionEndpoint : IEndpoint
{
    public static void Map(RouteGroupBuilder api) => api
        .MapPost("organizaciones", async (RegistrarOrganizacion comando, ISender sender, CancellationToken ct) =>
            DocumentResult.Created("organizaciones", await sender.Send(comando, ct)))
        .WithName(nameof(RegistrarOrganizacion))
        .WithSummary("Registra una organización")
        .RequireScope(Scopes.Escribir);
}

internal sealed class RegistrarOrganizacionValidator : AbstractValidator<RegistrarOrganizacion>
{
    public RegistrarOrganizacionValidator()
    {
        RuleFor(c => c.Clave).Clave();
        RuleFor(c => c.Nombre).Texto(Organizacion.NombreMaximo);
        RuleFor(c => c.Siglas).TextoOpcional(Organizacion.SiglasMaximo);
        RuleFor(c => c.Sector).NotEmpty().Matches(Sectores.Forma);
    }
}

internal sealed class RegistrarOrganizacionHandler(SecretariadoDbContext db) : IRequestHandler<RegistrarOrganizacion, OrganizacionDetalle>
{
    public async Task<OrganizacionDetalle> Handle(RegistrarOrganizacion comando, CancellationToken ct)
    {
        var organizacion = Organizacion.Registrar(
            comando.Clave, comando.Nombre, comando.Siglas, comando.Sector, comando.Tipo, comando.ExisteDesde);

        db.Organizaciones.Add(organizacion);
        await db.SaveChangesAsync(ct);

        return db.DocumentOf<OrganizacionDetalle>(organizacion);
    }
}
