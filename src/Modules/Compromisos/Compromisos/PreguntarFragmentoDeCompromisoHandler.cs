using OpenGov.Compromisos.Contracts;
using OpenGov.Compromisos.Plantilla;

namespace OpenGov.Compromisos.Compromisos;

internal sealed class PreguntarFragmentoDeCompromisoHandler(DocumentStore documentos) : IRequestHandler<PreguntarFragmentoDeCompromiso, bool>
{
    public async Task<bool> Handle(PreguntarFragmentoDeCompromiso pregunta, CancellationToken ct) =>
        (await documentos.ReadVersionAsync<CompromisoDetalle>(CompromisosModule.Schema, "compromisos", pregunta.Folio, pregunta.Version, ct))?.Redaccion.Dice(pregunta.Fragmento) is true;
}
