using System.Text.Json;
using System.Text.Json.Nodes;
using OpenGov.Compromisos.Contracts;

namespace OpenGov.Compromisos.Compromisos;

internal sealed class PreguntarFragmentoDeCompromisoHandler(DocumentStore documentos) : IRequestHandler<PreguntarFragmentoDeCompromiso, bool>
{
    public async Task<bool> Handle(PreguntarFragmentoDeCompromiso pregunta, CancellationToken ct) =>
        await documentos.ReadVersionAsync<CompromisoDetalle>(CompromisosModule.Schema, "compromisos", pregunta.Folio, pregunta.Version, ct) is { } compromiso
        && Textos(JsonSerializer.SerializeToNode(compromiso.Redaccion, Json.Stored)).Any(texto => texto.Contains(pregunta.Fragmento, StringComparison.Ordinal));

    /// <summary>Every text of the draft, wherever it is: a proposal may change a goal as well as the promise.</summary>
    private static IEnumerable<string> Textos(JsonNode? nodo) => nodo switch
    {
        JsonObject objeto => objeto.SelectMany(miembro => Textos(miembro.Value)),
        JsonArray lista => lista.SelectMany(Textos),
        JsonValue valor when valor.TryGetValue<string>(out var texto) => [texto],
        _ => [],
    };
}
