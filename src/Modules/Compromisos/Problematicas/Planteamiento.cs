namespace OpenGov.Compromisos.Problematicas;

/// <summary>El problema como se plantea: qué pasa, por qué, qué provoca y con qué datos se sabe.</summary>
internal sealed record Planteamiento
{
    public const int EnunciadoMaximo = 2_000;
    public const int FraseMaximo = 1_000;
    public const int ListaMaximo = 50;

    /// <summary>El problema en una o dos frases, sin la solución.</summary>
    public required string Enunciado { get; init; }

    /// <summary>Por qué ocurre.</summary>
    public required IReadOnlyList<string> Causas { get; init; }

    /// <summary>Qué provoca.</summary>
    public required IReadOnlyList<string> Efectos { get; init; }

    /// <summary>A quiénes afecta.</summary>
    public string? PoblacionAfectada { get; init; }

    /// <summary>Los datos que lo muestran.</summary>
    public IReadOnlyList<DatoDeProblematica> Datos { get; init; } = [];
}

/// <summary>Un dato que muestra el problema.</summary>
/// <param name="Descripcion">Qué mide.</param>
/// <param name="Valor">Valor medido.</param>
/// <param name="Unidad">Unidad de medida.</param>
/// <param name="Fuente">Quién lo publica.</param>
/// <param name="Fecha">Día al que corresponde.</param>
/// <param name="Enlace">Dónde se consulta (http o https).</param>
internal sealed record DatoDeProblematica(string Descripcion, decimal Valor, string Unidad, string Fuente, DateOnly Fecha, string? Enlace = null);
