using System.Globalization;
using System.Text;
using OpenGov.Seguimiento.Expedientes;

namespace OpenGov.Seguimiento.Calendarios;

/// <summary>What is due and what is late, as a calendar that any agenda subscribes to (RFC 5545).</summary>
internal static class CalendarioIcs
{
    private const int OctetosPorLinea = 75;

    /// <param name="url">Where people reach this installation.</param>
    public static string De(string nombre, IEnumerable<ExpedienteDetalle> expedientes, DateOnly dia, string url)
    {
        var texto = new StringBuilder();
        Linea(texto, "BEGIN:VCALENDAR");
        Linea(texto, "VERSION:2.0");
        Linea(texto, "PRODID:-//OpenGov//Seguimiento//ES");
        Linea(texto, "CALSCALE:GREGORIAN");
        Linea(texto, "METHOD:PUBLISH");
        Linea(texto, $"NAME:{Escapar(nombre)}");
        Linea(texto, $"X-WR-CALNAME:{Escapar(nombre)}");
        Linea(texto, "REFRESH-INTERVAL;VALUE=DURATION:PT12H");
        foreach (var vencimiento in expedientes.SelectMany(e => Vencimientos(e, dia)).OrderBy(v => v.Dia).ThenBy(v => v.Uid, StringComparer.Ordinal)) Evento(texto, vencimiento, dia, url);
        Linea(texto, "END:VCALENDAR");
        return texto.ToString();
    }

    private static IEnumerable<Vencimiento> Vencimientos(ExpedienteDetalle expediente, DateOnly dia)
    {
        if (expediente.Estado is not EstadoExpediente.EnSeguimiento) yield break;
        foreach (var periodo in CalendarioReportes.De(expediente, dia).Where(p => p.ReporteFolio is null))
        {
            yield return new(
                periodo.Limite, $"{expediente.Folio}-R-{periodo.Periodo.Clave}", "Reporte", expediente.Folio, expediente.ResponsableNombre,
                periodo.Estado is EstadoPeriodo.SinReporte ? $"SIN REPORTE {periodo.Periodo.Clave}: {expediente.Titulo}" : $"Vence el reporte {periodo.Periodo.Clave}: {expediente.Titulo}");
        }

        foreach (var actividad in expediente.Actividades.Where(a => a.VerificadaEl is null))
        {
            yield return new(
                actividad.Fin, $"{expediente.Folio}-{actividad.Clave}", "Actividad", expediente.Folio, expediente.ResponsableNombre,
                actividad.Fin < dia ? $"VENCIDA SIN VERIFICAR {actividad.Clave}: {actividad.Titulo}" : $"Vence {actividad.Clave}: {actividad.Titulo}");
        }
    }

    private static void Evento(StringBuilder texto, Vencimiento vencimiento, DateOnly dia, string url)
    {
        Linea(texto, "BEGIN:VEVENT");
        Linea(texto, $"UID:{vencimiento.Uid}@opengov");
        Linea(texto, $"DTSTAMP:{Dia(dia)}T000000Z");
        Linea(texto, $"DTSTART;VALUE=DATE:{Dia(vencimiento.Dia)}");
        Linea(texto, $"DTEND;VALUE=DATE:{Dia(vencimiento.Dia.AddDays(1))}");
        Linea(texto, $"SUMMARY:{Escapar(vencimiento.Titulo)}");
        Linea(texto, $"DESCRIPTION:{Escapar($"{vencimiento.CompromisoFolio}\n{vencimiento.ResponsableNombre}")}");
        Linea(texto, $"URL:{url}/api/v1/compromisos/{vencimiento.CompromisoFolio}/calendario");
        Linea(texto, $"CATEGORIES:{vencimiento.Clase}");
        Linea(texto, "TRANSP:TRANSPARENT");
        Linea(texto, "END:VEVENT");
    }

    private static string Dia(DateOnly dia) => dia.ToString("yyyyMMdd", CultureInfo.InvariantCulture);

    private static string Escapar(string texto) => texto
        .Replace("\\", "\\\\", StringComparison.Ordinal).Replace(";", "\\;", StringComparison.Ordinal).Replace(",", "\\,", StringComparison.Ordinal)
        .Replace("\r\n", "\\n", StringComparison.Ordinal).Replace("\n", "\\n", StringComparison.Ordinal).Replace('\r', ' ');

    // A line is folded at 75 octets, never in the middle of a character; what continues it begins with a space, which counts.
    private static void Linea(StringBuilder texto, string linea)
    {
        var octetos = 0;
        foreach (var letra in linea.EnumerateRunes())
        {
            if (octetos + letra.Utf8SequenceLength > OctetosPorLinea)
            {
                texto.Append("\r\n ");
                octetos = 1;
            }

            texto.Append(letra.ToString());
            octetos += letra.Utf8SequenceLength;
        }

        texto.Append("\r\n");
    }

    private sealed record Vencimiento(DateOnly Dia, string Uid, string Clase, string CompromisoFolio, string ResponsableNombre, string Titulo);
}
