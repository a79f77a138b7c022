using MediatR;

namespace OpenGov.Seguimiento.Contracts;

/// <summary>El comité de seguimiento quedó constituido.</summary>
public sealed record ComiteConstituido(string ComiteFolio, string PlanFolio, string AcuerdoFolio, DateOnly Fecha) : INotification;

/// <summary>Un integrante del comité dejó de ser independiente.</summary>
public sealed record IntegranteInhabilitado(string ComiteFolio, string PersonaFolio, string Regla, DateOnly Fecha) : INotification;

/// <summary>El responsable envió un reporte de avance (autorreporte).</summary>
public sealed record ReporteEnviado(string ReporteFolio, string CompromisoFolio, string Periodo, DateOnly Fecha) : INotification;

/// <summary>El comité verificó una actividad.</summary>
/// <param name="Peso">Porcentaje del compromiso que representa la actividad.</param>
/// <param name="Verificado">Porcentaje verificado del compromiso después de este acto.</param>
public sealed record ActividadVerificada(
    string CompromisoFolio, Guid ActividadId, decimal Peso, decimal Verificado, DateOnly Fecha) : INotification;

/// <summary>Cambió el avance de un compromiso en alguno de sus tres valores, que nunca se mezclan.</summary>
/// <param name="Declarado">Lo que dice el responsable, en por ciento.</param>
/// <param name="Validado">Lo que sostiene un reporte validado, en por ciento.</param>
/// <param name="Verificado">Lo que verificó el comité independiente, en por ciento.</param>
public sealed record AvanceActualizado(
    string CompromisoFolio, decimal Declarado, decimal Validado, decimal Verificado, DateOnly Fecha) : INotification;

/// <summary>Un integrante del comité no interviene en un compromiso.</summary>
/// <param name="Regla">Regla que lo obliga, o SEG-excusa-voluntaria.</param>
public sealed record ExcusaRegistrada(
    string ComiteFolio, string PersonaFolio, string CompromisoFolio, string Regla, DateOnly Fecha) : INotification;

/// <summary>El responsable aportó evidencia sobre una actividad.</summary>
public sealed record EvidenciaAportada(
    string EvidenciaFolio, string CompromisoFolio, Guid ActividadId, DateOnly Fecha) : INotification;

/// <summary>Se publicó la evaluación final de un plan, calculada de los datos e inalterable: el plan queda evaluado.</summary>
/// <param name="EvaluacionFolio">Folio de la evaluación del plan, por ejemplo EDOMEX-PAL1-EVF.</param>
public sealed record EvaluacionFinalPublicada(string EvaluacionFolio, string PlanFolio, string EjercicioFolio, DateOnly Fecha) : INotification;
