namespace OpenGov.Seguimiento.Evaluaciones;

/// <summary>Cuándo se evalúa un compromiso.</summary>
internal enum MomentoEvaluacion { Diseno, Intermedia, Final }

/// <summary>Valores del gobierno abierto con que un compromiso se relaciona.</summary>
internal enum ValorEvaluado { AccesoInformacion, Participacion, RendicionCuentas, TecnologiaInnovacion }

/// <summary>Potencial del compromiso, en los códigos de OGP.</summary>
internal enum PotencialEvaluado { Incierto, Modesto, Sustancial }

/// <summary>Cuánto se terminó, en los códigos de OGP.</summary>
internal enum Terminacion { SinEvidencia, NoIniciado, Limitado, Sustancial, Completo }

/// <summary>Qué cambió ya, en los códigos de OGP.</summary>
internal enum ResultadosTempranos { SinCambio, Marginal, Significativo, Sobresaliente }

/// <summary>Lo que dice una evaluación: sus códigos, cada uno con la evidencia que lo sustenta, y su narrativa.</summary>
/// <param name="Narrativa">Por qué se califica así.</param>
/// <param name="Verificable">Si lo prometido puede verificarse; obligatorio en la evaluación de diseño.</param>
/// <param name="Relevancia">Con qué valores de gobierno abierto se relaciona; obligatorio en la de diseño.</param>
/// <param name="Potencial">Cuánto puede transformar; obligatorio en la de diseño.</param>
/// <param name="Terminacion">Cuánto se terminó; obligatorio en la intermedia y la final.</param>
/// <param name="ResultadosTempranos">Qué cambió ya; obligatorio en la final.</param>
internal sealed record ContenidoEvaluacion(
    string Narrativa,
    JuicioVerificable? Verificable = null,
    JuicioRelevancia? Relevancia = null,
    JuicioPotencial? Potencial = null,
    JuicioTerminacion? Terminacion = null,
    JuicioResultados? ResultadosTempranos = null)
{
    public const int NarrativaMaximo = 10_000;
    public const int NarrativaMinimo = 50;
    public const int EvidenciasMaximo = 100;

    /// <summary>Each coded value that was given, with what it cites.</summary>
    internal IReadOnlyList<(string Codigo, IReadOnlyList<string> Evidencias)> Juicios() =>
    [
        .. new (string, IReadOnlyList<string>?)[]
        {
            ("verificable", Verificable?.EvidenciasFolios), ("relevancia", Relevancia?.EvidenciasFolios), ("potencial", Potencial?.EvidenciasFolios),
            ("terminacion", Terminacion?.EvidenciasFolios), ("resultados_tempranos", ResultadosTempranos?.EvidenciasFolios),
        }.Where(j => j.Item2 is not null).Select(j => (j.Item1, j.Item2!)),
    ];

    /// <summary>What is judged, apart from how it is told and from what it cites.</summary>
    internal string Codigos() => string.Join('|', Verificable?.EsVerificable, Relevancia is null ? null : string.Join(',', Relevancia.Valores.Order()), Potencial?.Nivel, Terminacion?.Nivel, ResultadosTempranos?.Nivel);

    internal IReadOnlyList<string> Citadas() => [.. Juicios().SelectMany(j => j.Evidencias).Distinct().Order(StringComparer.Ordinal)];

    /// <summary>The codes an evaluation of that moment must give.</summary>
    internal static IReadOnlyList<string> Debidos(MomentoEvaluacion momento) => momento switch
    {
        MomentoEvaluacion.Diseno => ["verificable", "relevancia", "potencial"],
        MomentoEvaluacion.Intermedia => ["terminacion"],
        _ => ["terminacion", "resultados_tempranos"],
    };
}

/// <summary>Si lo prometido puede verificarse.</summary>
/// <param name="EsVerificable">Verdadero si hay con qué comprobarlo.</param>
/// <param name="EvidenciasFolios">Folios de las evidencias que lo sustentan.</param>
internal sealed record JuicioVerificable(bool EsVerificable, IReadOnlyList<string> EvidenciasFolios);

/// <summary>Relevancia para el gobierno abierto.</summary>
/// <param name="Valores">Valores con que se relaciona; vacía si con ninguno.</param>
/// <param name="EvidenciasFolios">Folios de las evidencias que lo sustentan.</param>
internal sealed record JuicioRelevancia(IReadOnlyList<ValorEvaluado> Valores, IReadOnlyList<string> EvidenciasFolios);

/// <summary>Potencial transformador.</summary>
/// <param name="Nivel">incierto, modesto o sustancial.</param>
/// <param name="EvidenciasFolios">Folios de las evidencias que lo sustentan.</param>
internal sealed record JuicioPotencial(PotencialEvaluado Nivel, IReadOnlyList<string> EvidenciasFolios);

/// <summary>Terminación.</summary>
/// <param name="Nivel">sin_evidencia, no_iniciado, limitado, sustancial o completo; completo solo si el comité verificó todas las actividades (E1).</param>
/// <param name="EvidenciasFolios">Folios de las evidencias que lo sustentan.</param>
internal sealed record JuicioTerminacion(Terminacion Nivel, IReadOnlyList<string> EvidenciasFolios);

/// <summary>Resultados tempranos.</summary>
/// <param name="Nivel">sin_cambio, marginal, significativo o sobresaliente.</param>
/// <param name="EvidenciasFolios">Folios de las evidencias que lo sustentan.</param>
internal sealed record JuicioResultados(ResultadosTempranos Nivel, IReadOnlyList<string> EvidenciasFolios);
