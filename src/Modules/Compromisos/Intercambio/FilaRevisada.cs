using OpenGov.Compromisos.Compromisos;
using OpenGov.Compromisos.Plantilla;

namespace OpenGov.Compromisos.Intercambio;

/// <summary>A commitment of the file, judged.</summary>
/// <param name="Redaccion">What would be written, with the names of the directory; null when nothing would.</param>
/// <param name="Cambiado">The commitment it changed, not saved yet.</param>
internal sealed record FilaRevisada(
    CompromisoLeido Leido, ResultadoDeFila Resultado, IReadOnlyList<FaltaDeImportacion> Faltas,
    string? TemaClave = null, Redaccion? Redaccion = null, Compromiso? Cambiado = null)
{
    public CompromisoImportado Importado => new(Leido.Fila, Leido.Texto("clave"), Leido.Texto("folio"), Resultado);
}
