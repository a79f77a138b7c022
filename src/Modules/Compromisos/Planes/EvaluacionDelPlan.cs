namespace OpenGov.Compromisos.Planes;

/// <summary>La evaluación final del plan, hecha por el seguimiento independiente.</summary>
/// <param name="Folio">Folio de la evaluación.</param>
/// <param name="Fecha">Día en que se publicó.</param>
internal sealed record EvaluacionDelPlan(string Folio, DateOnly Fecha);
