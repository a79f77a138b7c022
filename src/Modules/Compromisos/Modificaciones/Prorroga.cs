using OpenGov.Compromisos.Plantilla;

namespace OpenGov.Compromisos.Modificaciones;

/// <summary>Una fecha que se recorre hacia adelante.</summary>
/// <param name="Puntero">Puntero JSON a la fecha, en lo que se propone.</param>
/// <param name="De">La fecha que regía.</param>
/// <param name="A">La fecha que se pide.</param>
/// <param name="Extemporanea">Verdadero si la fecha que regía ya había pasado: lo que no se cumplió a tiempo no se vuelve puntual.</param>
internal sealed record Prorroga(string Puntero, DateOnly De, DateOnly A, bool Extemporanea)
{
    /// <param name="dia">The day that counts: when it is asked for, and then when it takes effect.</param>
    public static IReadOnlyList<Prorroga> Entre(Redaccion antes, Redaccion despues, DateOnly dia)
    {
        var regian = Fechas(antes, (_, m) => m).ToDictionary(fecha => fecha.Nombre, fecha => fecha.Dia, StringComparer.Ordinal);

        return [.. from fecha in Fechas(despues, (meta, _) => LugarDe(meta, antes))
                   where regian.ContainsKey(fecha.Nombre) && fecha.Dia > regian[fecha.Nombre]
                   select new Prorroga(fecha.Puntero, regian[fecha.Nombre], fecha.Dia, regian[fecha.Nombre] < dia)];
    }

    // Each date by which something is due, with the name that follows it when its place in the list changes.
    private static IEnumerable<(string Nombre, string Puntero, DateOnly Dia)> Fechas(Redaccion redaccion, Func<Meta, int, int> lugar)
    {
        if (redaccion.Plazo is { } plazo) yield return ("plazo", "#/redaccion/plazo/fin", plazo.Fin);
        foreach (var (m, meta) in redaccion.Metas.Index())
        {
            yield return ($"meta {lugar(meta, m)}", $"#/redaccion/metas/{m}/limite", meta.Limite);
            foreach (var (a, actividad) in meta.Actividades.Index()) yield return ($"actividad {actividad.Clave}", $"#/redaccion/metas/{m}/actividades/{a}/fin", actividad.Fin);
        }

        foreach (var (i, indicador) in redaccion.Indicadores.Index())
            if (indicador.Meta is { } meta) yield return ($"indicador {indicador.Clave}", $"#/redaccion/indicadores/{i}/meta/fecha", meta.Fecha);
    }

    // A milestone has no key: it is the one whose activities it keeps.
    private static int LugarDe(Meta meta, Redaccion antes) =>
        antes.Metas.ToList().FindIndex(otra => otra.Actividades.Any(a => meta.Actividades.Any(suya => suya.Clave == a.Clave)));
}
