namespace OpenGov.Compromisos.Plantilla;

/// <summary>
/// Todo lo que se escribe de un compromiso: lo que se promete, quién responde, cuándo y cómo se comprueba. Puede guardarse incompleta
/// mientras se redacta; la FichaSmart dice qué le falta. Después del lanzamiento solo la cambia una modificación autorizada por acuerdo.
/// </summary>
internal sealed record Redaccion
{
    public const int TituloMaximo = 200;
    public const int TextoMaximo = 4_000;
    public const int ParrafoMaximo = 4_000;
    public const int LineaMaximo = 500;
    public const int ListaMaximo = 50;
    public const int MunicipiosMaximo = 125;

    /// <summary>Nombre corto del compromiso.</summary>
    public required string Titulo { get; init; }

    /// <summary>Qué se compromete a hacer; la FichaSmart recomienda de 80 a 1500 caracteres.</summary>
    public required string Texto { get; init; }

    /// <summary>Folio de la problemática que atiende.</summary>
    public string? ProblematicaFolio { get; init; }

    /// <summary>Folio de la alternativa seleccionada que desarrolla.</summary>
    public string? AlternativaFolio { get; init; }

    /// <summary>Folio del compromiso de un plan anterior que este continúa, si continúa uno.</summary>
    public string? ContinuaAFolio { get; init; }

    /// <summary>Quién responde por el compromiso.</summary>
    public Responsable? Responsable { get; init; }

    /// <summary>Quiénes lo acompañan; se recomienda al menos una organización de la sociedad civil como contraparte.</summary>
    public IReadOnlyList<Corresponsable> Corresponsables { get; init; } = [];

    /// <summary>Valores de la Alianza para el Gobierno Abierto que promueve, cada uno con su justificación.</summary>
    public IReadOnlyList<ValorOgpJustificado> ValoresOgp { get; init; } = [];

    /// <summary>Primer y último día; deben caber en la vigencia del plan.</summary>
    public Plazo? Plazo { get; init; }

    /// <summary>Metas en orden, cada una con sus actividades. Los pesos de las metas suman 100, y los de todas las actividades también.</summary>
    public IReadOnlyList<Meta> Metas { get; init; } = [];

    /// <summary>Indicadores de actividad, de resultado y de impacto.</summary>
    public IReadOnlyList<Indicador> Indicadores { get; init; } = [];

    /// <summary>Cuánto puede transformar, y por qué.</summary>
    public Potencial? Potencial { get; init; }

    /// <summary>Cómo están las cosas antes de empezar, en palabras.</summary>
    public string? LineaBaseNarrativa { get; init; }

    /// <summary>El cambio que se espera: cómo es hoy y cómo será.</summary>
    public CambioEsperado? Cambio { get; init; }

    /// <summary>A quiénes beneficia.</summary>
    public string? Poblacion { get; init; }

    /// <summary>Dónde ocurre, en palabras.</summary>
    public string? Territorio { get; init; }

    /// <summary>Municipios donde ocurre: clave del INEGI de cinco dígitos, por ejemplo 15106 (Toluca).</summary>
    public IReadOnlyList<string> Municipios { get; init; } = [];

    /// <summary>Qué puede impedirlo y qué se hará entonces.</summary>
    public IReadOnlyList<Riesgo> Riesgos { get; init; } = [];

    /// <summary>Metas de los Objetivos de Desarrollo Sostenible a las que contribuye, por ejemplo 16.6 o 11.a.</summary>
    public IReadOnlyList<string> Ods { get; init; } = [];

    /// <summary>Con qué dinero se hace, si se sabe.</summary>
    public Presupuesto? Presupuesto { get; init; }

    /// <summary>Personas que lo redactaron: no pueden evaluarlo después (independencia del comité de seguimiento).</summary>
    public IReadOnlyList<Autor> Autores { get; init; } = [];

    [JsonIgnore]
    public IEnumerable<Actividad> Actividades => Metas.SelectMany(meta => meta.Actividades);

    /// <summary>Each activity keeps the id that its key had; a new key gets a new id. Progress and verdicts hang on these ids.</summary>
    /// <param name="lanzada">Then one that is done or proved otherwise is another, whatever its key: nobody verified what it says now (adr/0058).</param>
    public Redaccion ConIdsDe(Redaccion? anterior, bool lanzada = false)
    {
        var conocidas = (anterior?.Actividades ?? []).ToDictionary(a => a.Clave, StringComparer.Ordinal);

        return this with
        {
            Metas = [.. Metas.Select(meta => meta with { Actividades = [.. meta.Actividades.Select(a => a with { Id = IdDe(a) ?? Guid.CreateVersion7() })] })],
        };

        Guid? IdDe(Actividad actividad) => conocidas.GetValueOrDefault(actividad.Clave) is { } era && (!lanzada || era.EsLaMismaQue(actividad)) ? era.Id : null;
    }
}
