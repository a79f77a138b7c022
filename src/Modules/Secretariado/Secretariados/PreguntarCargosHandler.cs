using OpenGov.Secretariado.Contracts;

namespace OpenGov.Secretariado.Secretariados;

internal sealed class PreguntarCargosHandler(SecretariadoDbContext db) : IRequestHandler<PreguntarCargos, IReadOnlyList<CargoResumen>>
{
    public async Task<IReadOnlyList<CargoResumen>> Handle(PreguntarCargos pregunta, CancellationToken ct)
    {
        // One for each ejercicio: a handful, read whole
        var secretariados = await db.Secretariados.AsNoTracking().OrderBy(s => s.Folio).ToListAsync(ct);

        return
        [
            .. from secretariado in secretariados
               from nombramiento in secretariado.Integracion.Validos()
               where nombramiento.Persona.Folio == pregunta.PersonaFolio
               select new CargoResumen(
                   secretariado.Folio, nombramiento.Id, secretariado.Integracion.AsientoDe(nombramiento.Id)?.Sector, Hechos.Cargo(nombramiento),
                   nombramiento.Organizacion?.Folio, nombramiento.Desde, nombramiento.Hasta),
        ];
    }
}
