using MediatR;

namespace OpenGov.Compromisos.Contracts;

/// <summary>Un problema quedó validado para entrar al plan.</summary>
public sealed record ProblematicaValidada(string ProblematicaFolio, string EjercicioFolio, DateOnly Fecha) : INotification;

/// <summary>Se eligió una alternativa de solución entre las de varios sectores.</summary>
public sealed record AlternativaSeleccionada(string AlternativaFolio, string ProblematicaFolio, DateOnly Fecha) : INotification;

/// <summary>Un compromiso pasó las reglas que lo bloqueaban.</summary>
public sealed record CompromisoValidado(string CompromisoFolio, string PlanFolio, DateOnly Fecha) : INotification;

/// <summary>El plan entró en consulta con una versión fija: la consulta puede abrirse sobre ella.</summary>
public sealed record PlanEnConsulta(
    string PlanFolio, string EjercicioFolio, int PlanVersion, IReadOnlyList<string> CompromisosFolios, DateOnly Fecha) : INotification;

/// <summary>El plan quedó aprobado.</summary>
public sealed record PlanAprobado(string PlanFolio, string AcuerdoFolio, DateOnly Fecha) : INotification;

/// <summary>El plan se lanzó con todos sus compromisos.</summary>
public sealed record PlanLanzado(
    string PlanFolio, string EjercicioFolio, string AcuerdoFolio, IReadOnlyList<string> CompromisosFolios, DateOnly Fecha) : INotification;

/// <summary>Un compromiso se lanzó: trae lo que Seguimiento necesita para seguirlo.</summary>
public sealed record CompromisoLanzado(CompromisoResumen Compromiso, DateOnly Fecha) : INotification;

/// <summary>Una modificación autorizada cambió un compromiso lanzado.</summary>
public sealed record ModificacionAutorizada(
    string CompromisoFolio, string AcuerdoFolio, CompromisoResumen Compromiso, bool Extemporanea, DateOnly Fecha) : INotification;

/// <summary>Un compromiso se retiró por acuerdo; sigue siendo público.</summary>
public sealed record CompromisoRetirado(string CompromisoFolio, string AcuerdoFolio, string Motivo, DateOnly Fecha) : INotification;

/// <summary>Un compromiso se cerró.</summary>
/// <param name="Resultado">cumplido, cumplido_parcial o incumplido.</param>
public sealed record CompromisoCerrado(string CompromisoFolio, string Resultado, DateOnly Fecha) : INotification;

/// <summary>El plan concluyó: ninguno de sus compromisos queda abierto.</summary>
public sealed record PlanConcluido(string PlanFolio, string EjercicioFolio, DateOnly Fecha) : INotification;
