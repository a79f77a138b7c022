using OpenGov.Secretariado.Contracts;

namespace OpenGov.Secretariado.Personas;

internal sealed class PreguntarPersonasHandler(SecretariadoDbContext db) : IRequestHandler<PreguntarPersonas, IReadOnlyList<PersonaResumen>>
{
    public async Task<IReadOnlyList<PersonaResumen>> Handle(PreguntarPersonas pregunta, CancellationToken ct) => await db.Personas.AsNoTracking()
        .Where(p => pregunta.Folios.Contains(p.Folio))
        .Select(p => new PersonaResumen(p.Id, p.Folio, p.NombrePublico))
        .ToListAsync(ct);
}
