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
            Metas = [.. redaccion.Metas.Select(meta => meta with { Peso = SinCeros(meta.Peso), Actividades = [.. meta.Actividades.Select(SinPuestos)] })],
            Indicadores = [.. redaccion.Indicadores.Select(i => i with
            {
                LineaBase = i.LineaBase is null ? null : i.LineaBase with { Valor = SinCeros(i.LineaBase.Valor) },
                Meta = i.Meta is null ? null : i.Meta with { Valor = SinCeros(i.Meta.Valor) },
            })],
            Presupuesto = redaccion.Presupuesto is null ? null : redaccion.Presupuesto with { Monto = redaccion.Presupuesto.Monto is { } monto ? SinCeros(monto) : null },
            Autores = [.. redaccion.Autores.Select(a => a with { Nombre = null })],
        },
        Json.Stored);

    private static Actividad SinPuestos(Actividad actividad) =>
        actividad with { Id = null, Peso = SinCeros(actividad.Peso), Responsable = SinNombre(actividad.Responsable) };

    private static Responsable? SinNombre(Responsable? responsable) => responsable is null ? null : responsable with { Nombre = null };

    // 40 and 40.00 are one number, written differently.
    private static decimal SinCeros(decimal numero) => numero / 1.0000000000000000000000000000m;
}
