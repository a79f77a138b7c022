using OpenGov.Compromisos.Plantilla;

namespace OpenGov.Compromisos;

/// <summary>De dónde viene algo del plan, para poder seguirlo hacia atrás.</summary>
/// <param name="Tipo">Qué lo originó.</param>
/// <param name="Folio">Folio de lo que lo originó: de la mesa, de la consulta o de la propuesta.</param>
/// <param name="Fecha">Día legal del hecho.</param>
/// <param name="Mesa">Si nació en una mesa: en qué paso y con qué palabras.</param>
/// <param name="Propuesta">Si lo cambió una propuesta ciudadana: qué versión y qué fragmento.</param>
internal sealed record Origen(TipoOrigen Tipo, string Folio, DateOnly Fecha, OrigenMesa? Mesa = null, OrigenPropuesta? Propuesta = null)
{
    public const int PasoElegirProblema = 1;
    public const int PasoDefinirCompromisos = 3;

    /// <summary>The mesa that said it no longer does; what others said stays.</summary>
    public Origen Retirado(DateOnly fecha) => this with { Mesa = Mesa is null ? null : Mesa with { RetiradoEl = fecha } };

    /// <summary>It said so again: its latest words are those that stand.</summary>
    public Origen Retomado(Origen deNuevo) => Mesa?.RetiradoEl is null ? this : deNuevo;

    /// <summary>The same proposal changed the same fragment: told again, or already known.</summary>
    public bool EsLaMismaHuella(Origen otro) => Folio == otro.Folio && Propuesta?.Fragmento == otro.Propuesta?.Fragmento;
}

/// <summary>Lo que una mesa dijo, tal como lo dijo.</summary>
/// <param name="Paso">Paso de la metodología, de 1 a 5.</param>
/// <param name="Numero">Número del compromiso dentro de la mesa; nulo si el paso no los numera.</param>
/// <param name="Titulo">Título que le dio la mesa, si le dio.</param>
/// <param name="Texto">Palabras de la mesa.</param>
/// <param name="ResponsableSugerido">Quién sugirió la mesa que respondiera.</param>
/// <param name="LineaDeAccion">Línea de acción a la que lo asignó.</param>
/// <param name="RetiradoEl">Día en que la mesa volvió a cerrar el paso sin él, cuando ya se redactaba; nulo si lo sostiene.</param>
internal sealed record OrigenMesa(
    int Paso, string Texto, int? Numero = null, string? Titulo = null, string? ResponsableSugerido = null, string? LineaDeAccion = null, DateOnly? RetiradoEl = null)
{
    /// <summary>The mesa's words as a first draft; whoever drafts it will say the rest.</summary>
    public Redaccion ComoRedaccion(string? problematicaFolio) => new() { Titulo = Titulo ?? Texto, Texto = Texto, ProblematicaFolio = problematicaFolio };
}

/// <summary>La huella de una propuesta ciudadana en el texto.</summary>
/// <param name="ConsultaFolio">Folio de la consulta donde se presentó.</param>
/// <param name="Version">Versión del compromiso que la incorpora.</param>
/// <param name="Fragmento">Fragmento exacto que cambió.</param>
internal sealed record OrigenPropuesta(string ConsultaFolio, int Version, string Fragmento);

internal enum TipoOrigen
{
    Mesa,
    Consulta,
    Propuesta,
}
