using OpenGov.Mesas.Contracts;

namespace OpenGov.Mesas.Mesas;

internal sealed class PreguntarMesaHandler(MesasDbContext db) : IRequestHandler<PreguntarMesa, MesaResumen?>
{
    public async Task<MesaResumen?> Handle(PreguntarMesa pregunta, CancellationToken ct)
    {
        var mesa = await db.Mesas.AsNoTracking()
            .Where(m => m.Folio == pregunta.Folio)
            .Select(m => new { m.Folio, m.EjercicioFolio, m.TemaClave, m.Titulo, m.Estado })
            .SingleOrDefaultAsync(ct);

        return mesa is null ? null : new MesaResumen(mesa.Folio, mesa.EjercicioFolio, mesa.TemaClave, mesa.Titulo, Json.SnakeCase($"{mesa.Estado}"));
    }
}
