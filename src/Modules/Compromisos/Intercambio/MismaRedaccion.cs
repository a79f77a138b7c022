using System.Text.Json;
using OpenGov.Compromisos.Plantilla;

namespace OpenGov.Compromisos.Intercambio;

/// <summary>Whether two wordings say the same. What the system itself puts (names of the directory, ids of activities) is not wording.</summary>
internal static class MismaRedaccion
{
    public static bool DiceLoMismo(this Redaccion una, Redaccion otra) => Escrita(una) == Escrita(otra);

    private static string Escrita(Redaccion redaccion) => JsonSerializer.Serialize(
        redaccion with
        {
            Responsable = SinNombre(redaccion.Responsable),
            Corresponsables = [.. redaccion.Corresponsables.Select(c => c with { Nombre = null, Sector = null })],
            Metas = [.. redaccion.Metas.Select(meta => meta with { Actividades = [.. meta.Actividades.Select(SinPuestos)] })],
            Autores = [.. redaccion.Autores.Select(a => a with { Nombre = null })],
        },
        Json.Stored);

    private static Actividad SinPuestos(Actividad actividad) =>
        actividad with { Id = null, Responsable = SinNombre(actividad.Responsable) };

    private static Responsable? SinNombre(Responsable? responsable) => responsable is null ? null : responsable with { Nombre = null };
}
