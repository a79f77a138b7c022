using OpenGov.Seguimiento.Expedientes;

namespace OpenGov.Seguimiento.Mediciones;

/// <summary>Medición de un indicador en un periodo, con su procedencia. No cambia: otra la corrige.</summary>
/// <param name="IndicadorFolio">Indicador que mide.</param>
/// <param name="CompromisoFolio">Compromiso al que pertenece.</param>
/// <param name="PlanFolio">Plan al que pertenece.</param>
/// <param name="Nivel">actividad, resultado o impacto.</param>
/// <param name="Fase">Fase de monitoreo en que estaba el compromiso.</param>
/// <param name="Periodo">Días que cubre.</param>
/// <param name="Valor">Valor medido.</param>
/// <param name="Unidad">Unidad del valor.</param>
/// <param name="Procedencia">Cómo, cuándo y dónde se obtuvo.</param>
/// <param name="Capturo">Quién lo capturó.</param>
/// <param name="EvidenciasFolios">Folios de las evidencias que lo muestran.</param>
/// <param name="UmbralDeSupresion">Casos mínimos que se publican de una parte.</param>
/// <param name="Desgloses">Partes del valor; las pequeñas se ocultan.</param>
/// <param name="CorrigeFolio">Medición a la que corrige; nula si es la primera del periodo.</param>
internal sealed record MedicionDetalle(
    string IndicadorFolio,
    string CompromisoFolio,
    string PlanFolio,
    NivelMedido Nivel,
    FaseMonitoreo Fase,
    Periodo Periodo,
    decimal Valor,
    string Unidad,
    Procedencia Procedencia,
    string Capturo,
    IReadOnlyList<string> EvidenciasFolios,
    int UmbralDeSupresion,
    IReadOnlyList<CeldaPublica> Desgloses,
    string? CorrigeFolio) : PublicDocument;
