using OpenGov.Difusion.Campanas;

namespace OpenGov.Difusion.Consultas;

/// <summary>Cómo va una consulta contra sus plazos: se calcula al leer, con el reloj de la base de datos, que es el que decide.</summary>
/// <param name="ConsultaFolio">Folio de la consulta.</param>
/// <param name="Estado">Estado de la consulta.</param>
/// <param name="CalculadoEn">Instante del cálculo (UTC).</param>
/// <param name="RecibeEnLinea">Verdadero si en este instante se puede presentar una propuesta en línea.</param>
/// <param name="DiasParaCerrar">Días naturales que le quedan a la ventana, contando el de hoy; cero si ya terminó.</param>
/// <param name="DiasSinCerrar">Días naturales que lleva terminada la ventana sin que se haya cerrado la consulta.</param>
/// <param name="ResponderAntesDe">Último día para responder sin retraso; nulo hasta el cierre.</param>
/// <param name="DiasParaResponder">Días naturales que quedan para responder; nulo hasta el cierre y cuando ya se respondió.</param>
/// <param name="DiasDeRetraso">Días naturales de retraso de la respuesta, hasta hoy o hasta el día en que concluyó.</param>
/// <param name="Balance">Cuenta de las propuestas en este instante.</param>
/// <param name="PublicosSinDifusion">Públicos que la ruta pide y a los que no se ha llegado (F1).</param>
internal sealed record PlazosDeConsulta(
    string ConsultaFolio, EstadoConsulta Estado, DateTimeOffset CalculadoEn, bool RecibeEnLinea, int DiasParaCerrar, int DiasSinCerrar,
    DateOnly? ResponderAntesDe, int? DiasParaResponder, int DiasDeRetraso, BalancePropuestas Balance, IReadOnlyList<Publico> PublicosSinDifusion)
{
    public static PlazosDeConsulta De(ConsultaPublica consulta, BalancePropuestas balance, IReadOnlyCollection<CampanaDifusion> campanas, DateTimeOffset ahora)
    {
        var hoy = ahora.ToLegalDay();
        var fin = consulta.Ventana.Hasta!.Value;
        var limite = consulta.ResponderAntesDe;
        var corte = consulta.CerradaEl ?? hoy;

        return new(
            consulta.Folio, consulta.Estado, ahora, consulta.RecibeEnLinea(ahora),
            DiasParaCerrar: consulta.CerradaEl is null ? Math.Max(0, fin.DayNumber - hoy.DayNumber + 1) : 0,
            DiasSinCerrar: consulta.Estado is EstadoConsulta.Abierta ? Math.Max(0, hoy.DayNumber - fin.DayNumber) : 0,
            limite,
            DiasParaResponder: consulta.RespondidaEl is null && limite is { } ultimo ? Math.Max(0, ultimo.DayNumber - hoy.DayNumber) : null,
            consulta.DiasDeRetraso ?? (limite is { } vence ? Math.Max(0, hoy.DayNumber - vence.DayNumber) : 0),
            balance,
            [.. PublicosDeLaRuta.Faltantes([.. campanas.Where(c => c.TuvoAccionHasta(corte)).Select(c => c.Publico)]).Select(p => p.Publico)]);
    }
}
