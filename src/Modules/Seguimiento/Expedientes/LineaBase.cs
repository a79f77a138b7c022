namespace OpenGov.Seguimiento.Expedientes;

/// <summary>Contra qué se medía el compromiso antes de una modificación autorizada.</summary>
/// <param name="CompromisoVersion">Versión del compromiso.</param>
/// <param name="Plazo">Inicio y fin que tenía.</param>
/// <param name="Actividades">Actividades, pesos y fechas que tenía.</param>
/// <param name="SustituidaEl">Día en que dejó de regir.</param>
/// <param name="AcuerdoFolio">Acuerdo que autorizó el cambio.</param>
internal sealed record LineaBase(
    int CompromisoVersion, Periodo Plazo, IReadOnlyList<ActividadBase> Actividades, DateOnly SustituidaEl, string AcuerdoFolio);

/// <summary>Una actividad como estaba antes de modificarse.</summary>
/// <param name="Clave">Clave dentro del compromiso.</param>
/// <param name="Titulo">Qué se haría.</param>
/// <param name="Peso">Porcentaje del compromiso que representaba.</param>
/// <param name="Inicio">Primer día.</param>
/// <param name="Fin">Último día.</param>
internal sealed record ActividadBase(string Clave, string Titulo, decimal Peso, DateOnly Inicio, DateOnly Fin);

/// <summary>Un reporte enviado, en su lugar del calendario.</summary>
/// <param name="Periodo">Clave del periodo.</param>
/// <param name="ReporteFolio">Folio del reporte.</param>
/// <param name="EnviadoEl">Día en que se envió por primera vez.</param>
internal sealed record ReporteEnCalendario(string Periodo, string ReporteFolio, DateOnly EnviadoEl);
