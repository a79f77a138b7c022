namespace OpenGov.Seguimiento.Indicadores;

/// <summary>Indicador de un compromiso lanzado: cómo se mide, cómo se medía antes y su serie.</summary>
/// <param name="CompromisoFolio">Compromiso al que pertenece.</param>
/// <param name="PlanFolio">Plan al que pertenece.</param>
/// <param name="Clave">Clave dentro del compromiso, por ejemplo I1.</param>
/// <param name="Estado">disenado (le falta algo para medirse), vigente o cerrado.</param>
/// <param name="Diseno">Cómo se mide.</param>
/// <param name="Falta">Qué le falta para medirse; vacía si nada.</param>
/// <param name="Anteriores">Cómo se medía antes de cada modificación autorizada.</param>
/// <param name="Serie">Última medición de cada periodo, en orden.</param>
/// <param name="Recorrido">Parte del camino de la línea base a la meta en la última medición, en por ciento; nula si no hay.</param>
/// <param name="CerradoEl">Día en que dejó de medirse.</param>
/// <param name="MotivoCierre">Por qué dejó de medirse.</param>
internal sealed record IndicadorDetalle(
    string CompromisoFolio,
    string PlanFolio,
    string Clave,
    EstadoIndicador Estado,
    DisenoIndicador Diseno,
    IReadOnlyList<string> Falta,
    IReadOnlyList<DisenoAnterior> Anteriores,
    IReadOnlyList<PuntoDeSerie> Serie,
    decimal? Recorrido,
    DateOnly? CerradoEl,
    string? MotivoCierre) : PublicDocument;
