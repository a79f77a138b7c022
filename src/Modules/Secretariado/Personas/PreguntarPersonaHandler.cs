using OpenGov.Secretariado.Contracts;

namespace OpenGov.Secretariado.Personas;

internal sealed class PreguntarPersonaHandler(SecretariadoDbContext db) : IRequestHandler<PreguntarPersona, PersonaResumen?>
{
    public Task<PersonaResumen?> Handle(PreguntarPersona pregunta, CancellationToken ct) => db.Personas.AsNoTracking()
        .Where(p => p.Folio == pregunta.Folio)
        .Select(p => new PersonaResumen(p.Id, p.Folio, p.NombrePublico))
        .SingleOrDefaultAsync(ct);
}
