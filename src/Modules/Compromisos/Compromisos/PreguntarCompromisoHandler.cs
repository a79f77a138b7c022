using OpenGov.Compromisos.Contracts;

namespace OpenGov.Compromisos.Compromisos;

internal sealed class PreguntarCompromisoHandler(CompromisosDbContext db) : IRequestHandler<PreguntarCompromiso, CompromisoResumen?>
{
    public async Task<CompromisoResumen?> Handle(PreguntarCompromiso pregunta, CancellationToken ct) =>
        (await db.Compromisos.AsNoTracking().SingleOrDefaultAsync(c => c.Folio == pregunta.Folio, ct))?.Resumir();
}
