using OpenGov.Compromisos.Contracts;
using OpenGov.Seguimiento.Mediciones;

namespace OpenGov.Seguimiento.Indicadores;

internal enum SentidoEsperado { Ascendente, Descendente }

/// <summary>Un valor en una fecha.</summary>
/// <param name="Valor">Valor, en la unidad del indicador.</param>
/// <param name="Fecha">Día al que corresponde.</param>
internal sealed record ValorFechado(decimal Valor, DateOnly Fecha);

/// <summary>Cómo se mide un indicador, tal como lo dice el compromiso lanzado.</summary>
/// <param name="Nivel">Qué mide: que se hizo (actividad), qué produjo (resultado) o qué cambió (impacto).</param>
/// <param name="Nombre">Qué mide, en palabras.</param>
/// <param name="Unidad">Unidad de medida.</param>
/// <param name="Sentido">Si se espera que suba o que baje.</param>
/// <param name="Formula">Cómo se calcula.</param>
/// <param name="Fuente">De dónde sale el dato.</param>
/// <param name="Frecuencia">Cada cuándo se mide, por ejemplo trimestral.</param>
/// <param name="LineaBase">De dónde se parte; nula si el compromiso no lo dice.</param>
/// <param name="Meta">A dónde se quiere llegar; nula si el compromiso no lo dice.</param>
internal sealed record DisenoIndicador(
    NivelMedido Nivel, string Nombre, string Unidad, SentidoEsperado Sentido, string Formula, string Fuente, string Frecuencia, ValorFechado? LineaBase, ValorFechado? Meta)
{
    public const int UnidadMaximo = 100;

    public static DisenoIndicador De(IndicadorResumen resumen) => new(
        Enum.Parse<NivelMedido>(resumen.Nivel, ignoreCase: true), resumen.Nombre, resumen.Unidad, Enum.Parse<SentidoEsperado>(resumen.Sentido, ignoreCase: true),
        resumen.Formula, resumen.Fuente, resumen.Frecuencia, En(resumen.LineaBase, resumen.LineaBaseFecha), En(resumen.Meta, resumen.MetaFecha));

    /// <summary>What it lacks to be measured; empty when nothing.</summary>
    public IReadOnlyList<string> Falta() =>
    [
        .. new[] { (LineaBase is null, "línea base"), (Meta is null, "meta"), (Unidad.Length == 0, "unidad"), (Fuente.Length == 0, "fuente"), (Frecuencia.Length == 0, "frecuencia") }
            .Where(f => f.Item1).Select(f => f.Item2),
    ];

    /// <summary>How much of the way from baseline to target a value has gone, in percent; negative if it went the other way.</summary>
    public decimal? Recorrido(decimal valor) => LineaBase is { } desde && Meta is { } hasta && hasta.Valor != desde.Valor
        ? Math.Round(100 * (valor - desde.Valor) / (hasta.Valor - desde.Valor), 2, MidpointRounding.AwayFromZero)
        : null;

    private static ValorFechado? En(decimal? valor, DateOnly? fecha) => valor is { } v && fecha is { } f ? new(v, f) : null;
}

/// <summary>Cómo se medía antes de una modificación autorizada; se conserva.</summary>
/// <param name="Diseno">Lo que decía el compromiso.</param>
/// <param name="SustituidoEl">Día en que dejó de regir.</param>
/// <param name="AcuerdoFolio">Acuerdo que autorizó el cambio.</param>
internal sealed record DisenoAnterior(DisenoIndicador Diseno, DateOnly SustituidoEl, string AcuerdoFolio);

/// <summary>Un punto de la serie de un indicador: la última medición de cada periodo.</summary>
/// <param name="Periodo">Días que cubre.</param>
/// <param name="Valor">Valor medido.</param>
/// <param name="Recorrido">Parte del camino de la línea base a la meta, en por ciento, según el diseño de entonces; nula si no puede decirse.</param>
/// <param name="MedicionFolio">Medición de la que sale.</param>
internal sealed record PuntoDeSerie(Periodo Periodo, decimal Valor, decimal? Recorrido, string MedicionFolio);
