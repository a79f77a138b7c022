using MediatR;

namespace OpenGov.Seguimiento.Contracts;

/// <summary>¿Quién sigue un plan y qué se había reportado, verificado y evaluado hasta un día?</summary>
public sealed record PreguntarSeguimientoDelPlan(string PlanFolio, DateOnly Dia) : IRequest<SeguimientoResumen>;

/// <summary>Lo que otro módulo necesita saber del seguimiento de un plan.</summary>
/// <param name="Comite">El comité constituido y no disuelto; nulo si no lo hay.</param>
/// <param name="Compromisos">Los lanzados, sin los retirados.</param>
public sealed record SeguimientoResumen(ComiteResumen? Comite, IReadOnlyList<CompromisoSeguido> Compromisos);

/// <summary>El comité que sigue un plan.</summary>
/// <param name="EstaCompleto">Verdadero si cumple su mínimo, es impar y el gobierno no pasa de su tope.</param>
public sealed record ComiteResumen(string Folio, bool EstaCompleto);

/// <summary>Lo que consta de un compromiso lanzado.</summary>
/// <param name="AbiertoEl">Día de su lanzamiento.</param>
/// <param name="FinalizadoEl">Día de su cierre; nulo si sigue.</param>
/// <param name="Reportes">Reportes de avance enviados.</param>
/// <param name="Evidencias">Evidencias públicas que regían ese día, con el día en que se aportaron, o el del hecho si después se retiraron.</param>
/// <param name="Verificaciones">Veredictos firmados por quien era independiente.</param>
/// <param name="Evaluaciones">Evaluaciones publicadas.</param>
public sealed record CompromisoSeguido(
    string Folio, DateOnly AbiertoEl, DateOnly? FinalizadoEl, IReadOnlyList<ConstanciaDeSeguimiento> Reportes, IReadOnlyList<ConstanciaDeSeguimiento> Evidencias,
    IReadOnlyList<ConstanciaDeSeguimiento> Verificaciones, IReadOnlyList<ConstanciaDeSeguimiento> Evaluaciones);

/// <summary>Algo que consta, con su día.</summary>
public sealed record ConstanciaDeSeguimiento(string Folio, DateOnly Fecha);
