namespace OpenGov.Compromisos.Alternativas;

/// <summary>Una alternativa de solución, como se publica.</summary>
internal sealed record AlternativaDetalle : PublicDocument
{
    /// <summary>Folio de la problemática que resolvería.</summary>
    public required string ProblematicaFolio { get; init; }

    /// <summary>Folio del ejercicio local.</summary>
    public required string EjercicioFolio { get; init; }

    /// <summary>Tema de la problemática.</summary>
    public required string TemaClave { get; init; }

    /// <summary>Estado de la alternativa.</summary>
    public required EstadoAlternativa Estado { get; init; }

    /// <summary>En qué consiste.</summary>
    public required string Descripcion { get; init; }

    /// <summary>Quién la propone.</summary>
    public required Proponente Proponente { get; init; }

    /// <summary>Qué tan posible es, y qué necesita.</summary>
    public required string? Viabilidad { get; init; }

    /// <summary>Qué cambiaría.</summary>
    public required string? ImpactoEsperado { get; init; }

    /// <summary>Por qué se descartó, si se descartó.</summary>
    public required string? MotivoDescarte { get; init; }

    public static AlternativaDetalle De(Alternativa alternativa) => new()
    {
        ProblematicaFolio = alternativa.ProblematicaFolio,
        EjercicioFolio = alternativa.EjercicioFolio,
        TemaClave = alternativa.TemaClave,
        Estado = alternativa.Estado,
        Descripcion = alternativa.Descripcion,
        Proponente = alternativa.Proponente,
        Viabilidad = alternativa.Viabilidad,
        ImpactoEsperado = alternativa.ImpactoEsperado,
        MotivoDescarte = alternativa.MotivoDescarte,
    };
}
