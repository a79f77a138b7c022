using OpenGov.Secretariado.Contracts;

namespace OpenGov.Secretariado.Organizaciones;

internal sealed class PreguntarOrganizacionHandler(SecretariadoDbContext db) : IRequestHandler<PreguntarOrganizacion, OrganizacionResumen?>
{
    public Task<OrganizacionResumen?> Handle(PreguntarOrganizacion pregunta, CancellationToken ct) => db.Organizaciones.AsNoTracking()
        .Where(o => o.Folio == pregunta.Folio)
        .Select(o => new OrganizacionResumen(o.Id, o.Folio, o.Nombre, o.Sector))
        .SingleOrDefaultAsync(ct);
}
