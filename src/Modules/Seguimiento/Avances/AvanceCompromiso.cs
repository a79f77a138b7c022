using OpenGov.Seguimiento.Calendarios;
using OpenGov.Seguimiento.Expedientes;

namespace OpenGov.Seguimiento.Avances;

/// <summary>El avance de un compromiso en una fecha: sus tres valores, la distancia entre lo dicho y lo probado, y su semáforo.</summary>
/// <param name="CompromisoFolio">Compromiso.</param>
/// <param name="Titulo">Su título.</param>
/// <param name="PlanFolio">Plan al que pertenece.</param>
/// <param name="ResponsableNombre">Institución responsable.</param>
/// <param name="Fecha">Día al que corresponde la lectura.</param>
/// <param name="Declarado">Lo que dice el responsable, en por ciento.</param>
/// <param name="Validado">Lo que sostienen los reportes validados, en por ciento.</param>
/// <param name="Verificado">Lo que verificó el comité independiente, en por ciento.</param>
/// <param name="Discrepancia">Declarado menos verificado, en puntos porcentuales.</param>
/// <param name="Semaforo">Color, razones, datos y umbrales.</param>
/// <param name="Ejemplo">Verdadero si algún acto sobre el expediente se registró como dato de ejemplo.</param>
/// <param name="ExpedienteVersion">Versión del expediente de la que sale la lectura.</param>
internal sealed record AvanceCompromiso(
    string CompromisoFolio,
    string Titulo,
    string PlanFolio,
    string ResponsableNombre,
    DateOnly Fecha,
    decimal Declarado,
    decimal Validado,
    decimal Verificado,
    decimal Discrepancia,
    Semaforo Semaforo,
    bool Ejemplo,
    int ExpedienteVersion)
{
    /// <summary>A pure function of the public document, the day and the published thresholds.</summary>
    public static AvanceCompromiso De(ExpedienteDetalle expediente, DateOnly fecha, UmbralesSemaforo umbrales)
    {
        var hasta = expediente.FinalizadoEl is { } fin && fin < fecha ? fin : fecha;
        var entradas = new EntradasSemaforo(
            EnSeguimiento: expediente.Estado is not EstadoExpediente.Retirado,
            Iniciado: hasta >= expediente.Plazo.Desde,
            Transcurrido: Transcurrido(expediente.Plazo, hasta),
            Verificado: expediente.Avance.Verificado / 100,
            ActividadesVencidas: [.. expediente.Actividades.Where(a => a.VerificadaEl is null && a.Fin.AddDays(umbrales.DiasVencida) < hasta).Select(a => a.Clave)],
            PeriodosSinReporte: SinReporte(expediente, hasta));
        return new(
            expediente.Folio, expediente.Titulo, expediente.PlanFolio, expediente.ResponsableNombre, fecha,
            expediente.Avance.Declarado, expediente.Avance.Validado, expediente.Avance.Verificado, expediente.Avance.Discrepancia,
            Semaforo.De(entradas, umbrales), expediente.Ejemplo, expediente.Version);
    }

    private static decimal Transcurrido(Periodo plazo, DateOnly dia)
    {
        var (inicio, fin) = (plazo.Desde.DayNumber, plazo.Hasta!.Value.DayNumber);
        return dia.DayNumber >= fin ? 1 : dia.DayNumber <= inicio ? 0 : Math.Round((decimal)(dia.DayNumber - inicio) / (fin - inicio), 4);
    }

    // The most recent periods already due, one after another, that nobody reported. Once all is verified there is nothing left to report.
    private static IReadOnlyList<string> SinReporte(ExpedienteDetalle expediente, DateOnly dia) => expediente.Avance.Verificado >= 100 ? [] :
    [
        .. CalendarioReportes.De(expediente, dia).Where(p => p.Limite < dia).Reverse().TakeWhile(p => p.Estado is EstadoPeriodo.SinReporte).Reverse().Select(p => p.Periodo.Clave),
    ];
}
