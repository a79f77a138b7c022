using OpenGov.Secretariado.Contracts;

namespace OpenGov.Secretariado.Organizaciones;

internal sealed class PreguntarOrganizacionesHandler(SecretariadoDbContext db) : IRequestHandler<PreguntarOrganizaciones, IReadOnlyList<OrganizacionResumen>>
{
    public async Task<IReadOnlyList<OrganizacionResumen>> Handle(PreguntarOrganizaciones pregunta, CancellationToken ct) => await db.Organizaciones.AsNoTracking()
        .Where(o => pregunta.Folios.Contains(o.Folio))
        .Select(o => new OrganizacionResumen(o.Id, o.Folio, o.Nombre, o.Sector))
        .ToListAsync(ct);
}
