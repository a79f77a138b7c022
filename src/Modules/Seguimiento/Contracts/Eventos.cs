using MediatR;

namespace OpenGov.Seguimiento.Contracts;

/// <summary>El comité de seguimiento quedó constituido.</summary>
public sealed record ComiteConstituido(string ComiteFolio, string PlanFolio, string AcuerdoFolio, DateOnly Fecha) : INotification;

/// <summary>Se supo que un integrante del comité tiene un conflicto: lo que firmó desde entonces se vuelve a mirar.</summary>
/// <param name="CompromisoFolio">Compromiso al que alcanza; nulo si alcanza a todos.</param>
/// <param name="Regla">Regla de independencia que incumple, o SEG-excusa-voluntaria.</param>
/// <param name="Desde">Primer día del conflicto.</param>
public sealed record ConflictoDetectado(
    string ComiteFolio, string PersonaFolio, string? CompromisoFolio, string Regla, DateOnly Desde, DateOnly Fecha) : INotification;

/// <summary>Un integrante del comité dejó de ser independiente.</summary>
public sealed record IntegranteInhabilitado(string ComiteFolio, string PersonaFolio, string Regla, DateOnly Fecha) : INotification;

/// <summary>Un integrante dejó el comité, por baja, sustitución o disolución.</summary>
/// <param name="Hasta">Su último día.</param>
public sealed record IntegranteSeparado(string ComiteFolio, string PersonaFolio, DateOnly Hasta, string Motivo, DateOnly Fecha) : INotification;

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

/// <summary>Cambió el color del semáforo de un compromiso, por lo que se verificó o porque pasó el tiempo.</summary>
/// <param name="Antes">gris, verde, amarillo o rojo; nulo si es el primero que se avisa.</param>
/// <param name="Ahora">El color de ese día.</param>
/// <param name="UmbralesVersion">Versión de los umbrales con que se juzgó.</param>
public sealed record SemaforoCambiado(
    string CompromisoFolio, string PlanFolio, string? Antes, string Ahora, string UmbralesVersion, DateOnly Fecha) : INotification;

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

/// <summary>Se publicó la evaluación independiente de un compromiso.</summary>
/// <param name="Momento">diseno, intermedia o final.</param>
/// <param name="Terminacion">Nivel de terminación en los códigos de OGP, por ejemplo limitado; nulo en la de diseño.</param>
public sealed record EvaluacionPublicada(
    string EvaluacionFolio, string CompromisoFolio, string Momento, string? Terminacion, DateOnly Fecha) : INotification;

/// <summary>El comité emitió una recomendación, con plazo para responderla.</summary>
/// <param name="DestinatarioFolio">Organización que debe responder.</param>
/// <param name="ResponderAntesDe">Último día para responder.</param>
public sealed record RecomendacionEmitida(
    string RecomendacionFolio, string PlanFolio, string? CompromisoFolio, string DestinatarioFolio, DateOnly ResponderAntesDe, DateOnly Fecha) : INotification;

/// <summary>Venció el plazo de un periodo y el responsable no reportó.</summary>
/// <param name="Limite">Último día en que debía reportarse.</param>
public sealed record ReporteOmitido(string CompromisoFolio, string Periodo, DateOnly Limite, DateOnly Fecha) : INotification;

/// <summary>El comité dictaminó que un compromiso pasa a la fase siguiente de monitoreo.</summary>
/// <param name="Fase">resultados o impacto.</param>
public sealed record FasePromovida(string CompromisoFolio, string Fase, string ComiteFolio, DateOnly Fecha) : INotification;

/// <summary>Se registró una medición de un indicador.</summary>
/// <param name="Nivel">actividad, resultado o impacto.</param>
public sealed record MedicionRegistrada(
    string MedicionFolio, string IndicadorFolio, string CompromisoFolio, string Nivel, decimal Valor, DateOnly Fecha) : INotification;
