using OpenGov.Seguimiento.Expedientes;

namespace OpenGov.Seguimiento.Reportes;

/// <summary>Reporte de avance: lo que el responsable dice de sí mismo en un periodo. No verifica nada.</summary>
/// <param name="CompromisoFolio">Compromiso del que se reporta.</param>
/// <param name="PlanFolio">Plan al que pertenece.</param>
/// <param name="Periodo">Periodo que cubre.</param>
/// <param name="Estado">borrador, enviado, en_revision, observado, validado o rechazado.</param>
/// <param name="Avances">Avance declarado por actividad.</param>
/// <param name="Dificultades">Qué estorbó.</param>
/// <param name="EnviadoEl">Día del primer envío.</param>
/// <param name="Observaciones">Lo que la revisión ha pedido corregir, en orden.</param>
/// <param name="ResueltoEl">Día en que se validó o se rechazó.</param>
/// <param name="MotivoRechazo">Por qué se rechazó.</param>
internal sealed record ReporteAvanceDetalle(
    string CompromisoFolio,
    string PlanFolio,
    PeriodoReporte Periodo,
    EstadoReporte Estado,
    IReadOnlyList<AvanceDeActividad> Avances,
    IReadOnlyList<Dificultad> Dificultades,
    DateOnly? EnviadoEl,
    IReadOnlyList<ObservacionReporte> Observaciones,
    DateOnly? ResueltoEl,
    string? MotivoRechazo) : PublicDocument;
