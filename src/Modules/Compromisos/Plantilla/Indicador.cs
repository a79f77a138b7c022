namespace OpenGov.Compromisos.Plantilla;

/// <summary>Cómo se mide: de dónde se parte, a dónde se llega, con qué fórmula y de qué fuente.</summary>
/// <param name="Clave">Clave corta y estable dentro del compromiso, por ejemplo I1.</param>
/// <param name="Nivel">Qué mide: que se hizo (actividad), qué produjo (resultado) o qué cambió (impacto).</param>
/// <param name="Nombre">Qué mide, en palabras.</param>
/// <param name="Sentido">Si se espera que suba o que baje.</param>
/// <param name="Unidad">Unidad de medida, por ejemplo escuelas, por ciento, días.</param>
/// <param name="LineaBase">De dónde se parte.</param>
/// <param name="Meta">A dónde se quiere llegar.</param>
/// <param name="Formula">Cómo se calcula.</param>
/// <param name="Fuente">De dónde sale el dato.</param>
/// <param name="Frecuencia">Cada cuándo se mide.</param>
internal sealed record Indicador(
    string Clave, NivelIndicador Nivel, string Nombre, SentidoIndicador Sentido, string? Unidad = null,
    LineaBaseDeIndicador? LineaBase = null, MetaDeIndicador? Meta = null, string? Formula = null, string? Fuente = null, Frecuencia? Frecuencia = null)
{
    /// <summary>Con qué se comprueba la medición.</summary>
    public IReadOnlyList<MedioVerificacion> MediosVerificacion { get; init; } = [];

    [JsonIgnore]
    public bool TieneBaseYMeta => LineaBase is not null && Meta is not null;

    [JsonIgnore]
    public bool VaEnSuSentido => LineaBase is { } desde && Meta is { } hasta
        && (Sentido is SentidoIndicador.Ascendente ? hasta.Valor > desde.Valor : hasta.Valor < desde.Valor);
}

/// <summary>Valor del que se parte.</summary>
/// <param name="Valor">Valor medido, en la unidad del indicador.</param>
/// <param name="Fecha">Día al que corresponde.</param>
/// <param name="Fuente">De dónde salió.</param>
internal sealed record LineaBaseDeIndicador(decimal Valor, DateOnly Fecha, string Fuente);

/// <summary>Valor al que se quiere llegar.</summary>
/// <param name="Valor">Valor esperado, en la unidad del indicador.</param>
/// <param name="Fecha">Día en que se espera.</param>
internal sealed record MetaDeIndicador(decimal Valor, DateOnly Fecha);

internal enum NivelIndicador
{
    Actividad,
    Resultado,
    Impacto,
}

internal enum SentidoIndicador
{
    Ascendente,
    Descendente,
}
