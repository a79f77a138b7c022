using MediatR;

namespace OpenGov.Compromisos.Contracts;

/// <summary>¿Qué plan es este?</summary>
public sealed record PreguntarPlan(string Folio) : IRequest<PlanResumen?>;

/// <summary>Lo que otro módulo necesita saber de un plan.</summary>
/// <param name="Estado">Estado en la forma del contrato, por ejemplo en_consulta.</param>
/// <param name="Version">Mientras está en consulta, la que se consulta; si no, la última.</param>
/// <param name="CompromisosFolios">Su agenda, sin los que se descartaron; en borrador, todos los demás.</param>
public sealed record PlanResumen(
    string Folio, string EjercicioFolio, string Titulo, string Estado, int Version, IReadOnlyList<string> CompromisosFolios)
{
    /// <summary>Último día de la vigencia del plan.</summary>
    public DateOnly Fin { get; init; }
}

/// <summary>¿Qué compromiso es este?</summary>
public sealed record PreguntarCompromiso(string Folio) : IRequest<CompromisoResumen?>;

/// <summary>¿Está este fragmento, letra por letra, en lo que esa versión del compromiso dice?</summary>
public sealed record PreguntarFragmentoDeCompromiso(string Folio, int Version, string Fragmento) : IRequest<bool>;

/// <summary>Lo que otro módulo necesita saber de un compromiso.</summary>
/// <param name="Estado">Estado en la forma del contrato, por ejemplo lanzado.</param>
/// <param name="Inicio">Primer día del plazo; 0001-01-01 mientras no se haya escrito (nunca después de validarse).</param>
/// <param name="Fin">Último día del plazo; 0001-01-01 mientras no se haya escrito (nunca después de validarse).</param>
/// <param name="ResponsableFolio">Organización responsable; vacío mientras no se haya escrito (nunca después de validarse).</param>
/// <param name="AutoresFolios">Folios de las personas que lo redactaron (regla I5 de independencia).</param>
public sealed record CompromisoResumen(
    string Folio, string PlanFolio, string Titulo, string Estado, int Version, DateOnly Inicio, DateOnly Fin,
    string ResponsableFolio, string ResponsableNombre, IReadOnlyList<string> CorresponsablesFolios,
    IReadOnlyList<ActividadResumen> Actividades, IReadOnlyList<string> AutoresFolios)
{
    /// <summary>Tema, en la forma del contrato, por ejemplo movilidad.</summary>
    public string TemaClave { get; init; } = "";

    /// <summary>Organizaciones que realizan actividades sin ser la responsable.</summary>
    public IReadOnlyList<string> EjecutoresFolios { get; init; } = [];

    /// <summary>Indicadores diseñados, en los tres niveles.</summary>
    public IReadOnlyList<IndicadorResumen> Indicadores { get; init; } = [];
}

/// <summary>Una actividad de un compromiso, con lo que pesa en él.</summary>
/// <param name="Peso">Porcentaje del compromiso entero que representa la actividad; todas suman 100.</param>
public sealed record ActividadResumen(Guid Id, string Clave, string Titulo, decimal Peso, DateOnly Inicio, DateOnly Fin);

/// <summary>Un indicador tal como se diseñó, antes de la primera medición.</summary>
/// <param name="Nivel">actividad, resultado o impacto.</param>
/// <param name="Sentido">ascendente o descendente.</param>
/// <param name="Frecuencia">Cada cuándo se mide, en la forma del contrato, por ejemplo trimestral.</param>
public sealed record IndicadorResumen(
    string Clave, string Nivel, string Nombre, string Unidad, string Sentido, string Formula, string Fuente, string Frecuencia,
    decimal? LineaBase, DateOnly? LineaBaseFecha, decimal? Meta, DateOnly? MetaFecha);
