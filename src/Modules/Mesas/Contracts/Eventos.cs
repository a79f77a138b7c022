using MediatR;

namespace OpenGov.Mesas.Contracts;

/// <summary>Se convocó una mesa de participación.</summary>
public sealed record MesaConvocada(string MesaFolio, string EjercicioFolio, string TemaClave, DateOnly Fecha) : INotification;

/// <summary>Una mesa completó un paso de la metodología.</summary>
public sealed record PasoCompletado(string MesaFolio, int Paso, DateOnly Fecha) : INotification;

/// <summary>Una mesa reabrió un paso; los siguientes quedan por revisar.</summary>
public sealed record PasoReabierto(string MesaFolio, int Paso, string Motivo, DateOnly Fecha) : INotification;

/// <summary>Una mesa eligió su problema (paso 1).</summary>
public sealed record ProblemaElegido(
    string MesaFolio, string EjercicioFolio, string TemaClave, string Enunciado,
    IReadOnlyList<string> Causas, IReadOnlyList<string> Efectos, DateOnly Fecha) : INotification;

/// <summary>Una mesa definió un compromiso (paso 3).</summary>
/// <param name="Numero">Número del compromiso dentro de la mesa; con el folio de la mesa lo identifica.</param>
public sealed record CompromisoPropuestoPorMesa(
    string MesaFolio, string EjercicioFolio, string TemaClave, int Numero, string Titulo, string Texto,
    string ResponsableSugerido, string LineaDeAccion, DateOnly Fecha) : INotification;

/// <summary>Una mesa volvió a cerrar su paso 3 sin un compromiso que antes había propuesto.</summary>
/// <param name="Numero">Número que el compromiso llevaba dentro de la mesa.</param>
public sealed record CompromisoRetiradoPorMesa(string MesaFolio, string EjercicioFolio, int Numero, DateOnly Fecha) : INotification;

/// <summary>Una mesa concluyó sus cinco pasos.</summary>
public sealed record MesaConcluida(string MesaFolio, string EjercicioFolio, string TemaClave, DateOnly Fecha) : INotification;

/// <summary>Se publicó la relatoría de una mesa.</summary>
public sealed record RelatoriaPublicada(string MesaFolio, string HuellaSha256, DateOnly Fecha) : INotification;

/// <summary>Se impartió una capacitación.</summary>
public sealed record CapacitacionImpartida(string CapacitacionFolio, string EjercicioFolio, string Audiencia, DateOnly Fecha) : INotification;
