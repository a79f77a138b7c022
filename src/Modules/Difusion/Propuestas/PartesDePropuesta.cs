using OpenGov.Compromisos.Contracts;
using OpenGov.Difusion.Consultas;

namespace OpenGov.Difusion.Propuestas;

/// <summary>What somebody proposes, by whatever door it came in.</summary>
internal sealed record ContenidoPropuesta(string Texto, string? Alias, string? CompromisoFolio, string ConsentimientoVersion)
{
    public const string CompromisoAjeno = "DIF-compromiso-fuera-de-consulta";

    public void ExigirElAviso(ConsultaPublica consulta) => Rule.Require(ConsentimientoVersion == consulta.AvisoPrivacidad.Version,
        "DIF-aviso-de-otra-version", $"Esta consulta se rige por el aviso de privacidad {consulta.AvisoPrivacidad.Version}: léelo y acéptalo con esa versión.");

    public void ExigirQueCorresponda(ConsultaPublica consulta)
    {
        ExigirElAviso(consulta);
        Rule.Require(CompromisoFolio is null || consulta.CompromisosFolios.Contains(CompromisoFolio),
            CompromisoAjeno, $"El compromiso {CompromisoFolio} no está en esta consulta.");
    }
}

/// <summary>What the door by which it came in knows of it. Nothing of it is public but what the paper or the source says of itself.</summary>
internal sealed record Procedencia
{
    public byte[]? HuellaCodigo { get; init; }

    /// <summary>Number of the form it came in, which serves once.</summary>
    public Guid? Formulario { get; init; }

    public IReadOnlyList<SenalDeAbuso> Senales { get; init; } = [];

    public Captura? Captura { get; init; }

    /// <summary>Whose token captured it.</summary>
    public string? CapturadaPor { get; init; }

    public Guid? CapturadaConToken { get; init; }
}

/// <summary>De dónde se capturó una propuesta que no llegó en línea.</summary>
/// <param name="Lote">Nombre que quien captura da al paquete.</param>
/// <param name="Renglon">Lugar dentro del lote; con el lote lo identifica (F5).</param>
/// <param name="FechaPapel">Fecha escrita en el papel, o en que se publicó en el medio o la red; es la que se juzga contra la ventana (F4).</param>
/// <param name="HuellaPapel">SHA-256 de la imagen del papel o de la captura de pantalla, 64 dígitos hexadecimales en minúscula; nula si no la hay.</param>
/// <param name="EnlaceFuente">Dónde se publicó, si se recogió de medios o redes; nulo mientras la propuesta no se admita.</param>
internal sealed record Captura(string Lote, int Renglon, DateOnly FechaPapel, string? HuellaPapel, string? EnlaceFuente = null)
{
    /// <summary>By what channel it came; the document says it one level up.</summary>
    [JsonIgnore]
    public TipoCanal Canal { get; init; } = TipoCanal.Presencial;

    /// <summary>A link a stranger wrote is like a text a stranger wrote: nobody follows it before it is admitted.</summary>
    public Captura SinFuente() => this with { EnlaceFuente = null };

    [JsonIgnore]
    public bool EsDePapel => Canal is TipoCanal.Presencial;
}

internal enum CausaNoAdmision { AjenaAlPlan, SinContenido, Ilegible, DatosPersonales, LenguajeOfensivo, Publicidad, Automatizada }

/// <summary>Por qué una propuesta no se admitió.</summary>
/// <param name="Causa">De una lista cerrada y pública.</param>
/// <param name="Explicacion">La razón, dicha a quien propuso.</param>
/// <param name="Fecha">Día de la decisión.</param>
internal sealed record NoAdmision(CausaNoAdmision Causa, string Explicacion, DateOnly Fecha)
{
    public const int ExplicacionMaximo = 1_000;
    public const int ExplicacionMinimo = 10;
}

internal enum ResultadoPropuesta { Aceptada, AceptadaParcial, Rechazada, Duplicada }

/// <summary>La respuesta que merece toda propuesta admitida: qué se decide y por qué (F6).</summary>
/// <param name="Resultado">aceptada, aceptada_parcial, rechazada o duplicada.</param>
/// <param name="Texto">Las razones.</param>
/// <param name="Responsable">Institución o área que responde.</param>
/// <param name="Fecha">Día de la respuesta.</param>
/// <param name="DuplicadaDeFolio">Folio de la propuesta que ya decía lo mismo; nulo si no es duplicada.</param>
internal sealed record RespuestaRazonada(
    ResultadoPropuesta Resultado, string Texto, string Responsable, DateOnly Fecha, string? DuplicadaDeFolio)
{
    public const int TextoMaximo = 5_000;
    public const int TextoMinimo = 20;
    public const int ResponsableMaximo = 200;
}

/// <summary>El lugar exacto del plan que cambió por una propuesta.</summary>
/// <param name="CompromisoFolio">Compromiso que la recogió.</param>
/// <param name="CompromisoVersion">Versión del compromiso en la que aparece.</param>
/// <param name="Fragmento">Texto del compromiso que viene de la propuesta.</param>
/// <param name="Fecha">Día en que se incorporó.</param>
internal sealed record Incorporacion(string CompromisoFolio, int CompromisoVersion, string Fragmento, DateOnly Fecha)
{
    public const int FragmentoMaximo = 2_000;
    public const int FragmentoMinimo = 15;

    /// <summary>States in which what a commitment says still comes from its consultation.</summary>
    private static readonly HashSet<string> SeEscriben = new(["en_consulta", "ajustado", "aprobado"], StringComparer.Ordinal);

    public static Incorporacion En(CompromisoResumen compromiso, int version, string fragmento, bool loDice, bool yaLoDecia, DateOnly fecha)
    {
        Rule.Ensure(SeEscriben.Contains(compromiso.Estado),
            "DIF-incorporacion-tardia", $"El compromiso {compromiso.Folio} está en estado «{compromiso.Estado}»: lo que se propuso en la consulta se incorpora antes de lanzarlo.");
        Rule.Require(version >= 1 && version <= compromiso.Version,
            "DIF-version-inexistente", $"El compromiso {compromiso.Folio} va en su versión {compromiso.Version}; la {version} no existe.");
        Rule.Require(loDice,
            "DIF-fragmento-ausente", $"La versión {version} del compromiso {compromiso.Folio} no dice ese fragmento, letra por letra: cópialo de su texto.");
        Rule.Require(!yaLoDecia,
            "DIF-fragmento-anterior", $"La versión {version - 1} del compromiso {compromiso.Folio} ya decía ese fragmento: di la versión en que entró, y solo el texto que entró en ella.");

        return new(compromiso.Folio, version, fragmento, fecha);
    }
}
