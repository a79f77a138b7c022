using OpenGov.Compromisos.Plantilla;

namespace OpenGov.Compromisos.Modificaciones;

/// <summary>Una fecha que se recorre hacia adelante, o algo que ya había vencido y se quita mientras se escribe otra cosa que termina después.</summary>
/// <param name="Puntero">Puntero JSON a la fecha, en lo que se propone.</param>
/// <param name="De">La fecha que regía; si lo que termina en «a» es nuevo, la de lo vencido que se quita.</param>
/// <param name="A">La fecha que se pide.</param>
/// <param name="Extemporanea">Verdadero si la fecha que regía ya había pasado: lo que no se cumplió a tiempo no se vuelve puntual.</param>
internal sealed record Prorroga(string Puntero, DateOnly De, DateOnly A, bool Extemporanea)
{
    /// <param name="dia">The day that counts: when it is asked for, and then when it takes effect.</param>
    public static IReadOnlyList<Prorroga> Entre(Redaccion antes, Redaccion despues, DateOnly dia)
    {
        var regian = Fechas(antes, (_, m) => m).ToList();
        var rigen = Fechas(despues, (meta, _) => LugarDe(meta, antes)).ToList();
        var vencidasQueSeQuitan = regian.Where(fecha => fecha.Dia < dia && !rigen.Exists(fecha.EsLaDeLoMismoQue)).ToList();

        return [.. from fecha in rigen
                   from de in regian.Find(fecha.EsLaDeLoMismoQue) is { } suya ? [suya] : LaQueSustituye(fecha, vencidasQueSeQuitan)
                   where fecha.Dia > de.Dia
                   select new Prorroga(fecha.Puntero, de.Dia, fecha.Dia, de.Dia < dia)];
    }

    // Under another key nobody can tell what it takes the place of: of what was overdue and goes away, the nearest before it (adr/0017).
    private static IEnumerable<Fecha> LaQueSustituye(Fecha nueva, IEnumerable<Fecha> vencidas) =>
        vencidas.Where(vencida => vencida.Clase == nueva.Clase && vencida.Dia < nueva.Dia).OrderByDescending(vencida => vencida.Dia).Take(1);

    private static IEnumerable<Fecha> Fechas(Redaccion redaccion, Func<Meta, int, int> lugar)
    {
        if (redaccion.Plazo is { } plazo) yield return new("plazo", "", "#/redaccion/plazo/fin", plazo.Fin);
        foreach (var (m, meta) in redaccion.Metas.Index())
        {
            yield return new("meta", $"{lugar(meta, m)}", $"#/redaccion/metas/{m}/limite", meta.Limite);
            foreach (var (a, actividad) in meta.Actividades.Index()) yield return new("actividad", actividad.Clave, $"#/redaccion/metas/{m}/actividades/{a}/fin", actividad.Fin);
        }

        foreach (var (i, indicador) in redaccion.Indicadores.Index())
            if (indicador.Meta is { } meta) yield return new("indicador", indicador.Clave, $"#/redaccion/indicadores/{i}/meta/fecha", meta.Fecha);
    }

    // A milestone has no key: it is the one whose activities it keeps.
    private static int LugarDe(Meta meta, Redaccion antes) =>
        antes.Metas.ToList().FindIndex(otra => otra.Actividades.Any(a => meta.Actividades.Any(suya => suya.Clave == a.Clave)));

    // A day by which something is due, with the key that follows it when its place in the list changes.
    private sealed record Fecha(string Clase, string Clave, string Puntero, DateOnly Dia)
    {
        public bool EsLaDeLoMismoQue(Fecha otra) => (Clase, Clave) == (otra.Clase, otra.Clave);
    }
}
