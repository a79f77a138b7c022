using OpenGov.Secretariado.Acuerdos;
using OpenGov.Secretariado.Secretariados;

namespace OpenGov.Secretariado.Sesiones;

internal enum TipoAlerta { ActaVencida, AcuerdoVencido, PeriodicidadIncumplida }

/// <summary>Algo que el STL debía hacer y para ese día no había hecho.</summary>
/// <param name="Tipo">Qué se incumplió: el plazo de un acta (regla S12), el de un acuerdo o la periodicidad de las sesiones.</param>
/// <param name="Folio">La sesión, el acuerdo o el STL del que se habla.</param>
/// <param name="Limite">Último día en que se cumplía.</param>
/// <param name="DiasDeRetraso">Días naturales transcurridos desde el límite.</param>
/// <param name="Mensaje">El incumplimiento en una frase.</param>
internal sealed record AlertaDelStl(TipoAlerta Tipo, string Folio, DateOnly Limite, int DiasDeRetraso, string Mensaje);

/// <summary>What was overdue on a day, from dates alone: nothing here was written by a clock, and any past day can be asked for.</summary>
internal static class Alertas
{
    public static IReadOnlyList<AlertaDelStl> Al(
        DateOnly dia, SecretariadoTecnico stl, IReadOnlyList<Sesion> sesiones, IReadOnlyList<Acuerdo> acuerdos) =>
    [
        .. sesiones.Where(s => s.DebiaSuActaEl(dia)).Select(s => Alerta(TipoAlerta.ActaVencida, s.Folio, s.Acta!.LimitePublicacion, dia, "El acta no se ha publicado.")),
        .. acuerdos.Where(a => a.EstabaVencidoEl(dia)).Select(a => Alerta(TipoAlerta.AcuerdoVencido, a.Folio, a.Plazo!.Value, dia, "El plazo del acuerdo pasó sin que se cumpliera.")),
        .. SinSesionar(dia, stl, sesiones),
    ];

    private static IEnumerable<AlertaDelStl> SinSesionar(DateOnly dia, SecretariadoTecnico stl, IReadOnlyList<Sesion> sesiones)
    {
        if (Periodicidad.Al(dia, stl, sesiones.UltimaAl(dia)) is { } periodicidad && periodicidad.EstaIncumplidaEl(dia))
            yield return Alerta(TipoAlerta.PeriodicidadIncumplida, stl.Folio, periodicidad.Limite, dia,
                $"El Secretariado no sesiona desde el {periodicidad.UltimaSesion:yyyy-MM-dd}; debe hacerlo al menos cada {periodicidad.Meses} meses.");
    }

    private static AlertaDelStl Alerta(TipoAlerta tipo, string folio, DateOnly limite, DateOnly dia, string mensaje) =>
        new(tipo, folio, limite, dia.DayNumber - limite.DayNumber, mensaje);
}
