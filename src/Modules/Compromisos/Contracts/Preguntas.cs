using MediatR;

namespace OpenGov.Compromisos.Contracts;

/// <summary>¿Qué plan es este?</summary>
public sealed record PreguntarPlan(string Folio) : IRequest<PlanResumen?>;

/// <param name="Estado">Estado en la forma del contrato, por ejemplo en_consulta.</param>
public sealed record PlanResumen(
    string Folio, string EjercicioFolio, string Titulo, string Estado, int Version, IReadOnlyList<string> CompromisosFolios);

/// <summary>¿Qué compromiso es este?</summary>
public sealed record PreguntarCompromiso(string Folio) : IRequest<CompromisoResumen?>;

/// <param name="Estado">Estado en la forma del contrato, por ejemplo lanzado.</param>
/// <param name="AutoresFolios">Folios de las personas que lo redactaron (regla I5 de independencia).</param>
public sealed record CompromisoResumen(
    string Folio, string PlanFolio, string Titulo, string Estado, int Version, DateOnly Inicio, DateOnly Fin,
    string ResponsableFolio, string ResponsableNombre, IReadOnlyList<string> CorresponsablesFolios,
    IReadOnlyList<ActividadResumen> Actividades, IReadOnlyList<string> AutoresFolios);

/// <param name="Peso">Porcentaje del compromiso entero que representa la actividad; todas suman 100.</param>
public sealed record ActividadResumen(Guid Id, string Clave, string Titulo, decimal Peso, DateOnly Inicio, DateOnly Fin);
