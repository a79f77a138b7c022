using OpenGov.Seguimiento.Expedientes;

namespace OpenGov.Seguimiento.Calendarios;

internal enum EstadoPeriodo { PorVenir, Abierto, Entregado, EntregadoTarde, SinReporte }

/// <summary>Un periodo del calendario de reportes de un compromiso, y qué pasó con él.</summary>
/// <param name="Periodo">Días que cubre.</param>
/// <param name="Limite">Último día para enviar el reporte.</param>
/// <param name="Estado">por_venir, abierto, entregado, entregado_tarde o sin_reporte.</param>
/// <param name="ReporteFolio">Reporte enviado; nulo si no hay.</param>
/// <param name="EnviadoEl">Día en que se envió por primera vez.</param>
internal sealed record PeriodoEnCalendario(PeriodoReporte Periodo, DateOnly Limite, EstadoPeriodo Estado, string? ReporteFolio, DateOnly? EnviadoEl);

/// <summary>When reports are due, by the public document of an expediente: who reads it and who notes silence use this same function.</summary>
internal static class CalendarioReportes
{
    public static IReadOnlyList<PeriodoEnCalendario> De(ExpedienteDetalle expediente, DateOnly dia)
    {
        var fin = Ultimo(expediente);
        var inicio = expediente.Plazo.Desde > expediente.AbiertoEl ? expediente.Plazo.Desde : expediente.AbiertoEl;
        var hasta = fin ?? (dia > expediente.Plazo.Hasta!.Value ? dia : expediente.Plazo.Hasta.Value);
        return
        [
            .. from periodo in PeriodoReporte.Entre(inicio, hasta, expediente.Frecuencia)
               let limite = periodo.Hasta.AddDays(expediente.DiasParaReportar)
               let reporte = expediente.Reportes.FirstOrDefault(r => r.Periodo == periodo.Clave)
               where reporte is not null || fin is null || limite < fin // what was not due when it ended is owed no more
               select new PeriodoEnCalendario(periodo, limite, Estado(periodo, limite, reporte?.EnviadoEl, dia), reporte?.ReporteFolio, reporte?.EnviadoEl),
        ];
    }

    private static EstadoPeriodo Estado(PeriodoReporte periodo, DateOnly limite, DateOnly? enviado, DateOnly dia) => enviado switch
    {
        { } el => el <= limite ? EstadoPeriodo.Entregado : EstadoPeriodo.EntregadoTarde,
        null when limite < dia => EstadoPeriodo.SinReporte,
        null => periodo.Desde > dia ? EstadoPeriodo.PorVenir : EstadoPeriodo.Abierto,
    };

    // Closed or withdrawn, or wholly verified: from that day there is nothing left to report.
    private static DateOnly? Ultimo(ExpedienteDetalle expediente)
    {
        var verificado = expediente.Actividades.Count > 0 && expediente.Actividades.All(a => a.VerificadaEl is not null) ? expediente.Actividades.Max(a => a.VerificadaEl) : null;
        return expediente.FinalizadoEl is { } finalizado && (verificado is not { } v || finalizado < v) ? finalizado : verificado;
    }
}
