namespace OpenGov.Secretariado.Secretariados;

/// <summary>En qué momento está el STL.</summary>
internal enum EstadoSecretariado
{
    /// <summary>Aún le faltan representantes para que cada sector tenga los suyos.</summary>
    EnIntegracion,

    /// <summary>Cada sector tiene sus representantes; falta instalarlo.</summary>
    Integrado,

    /// <summary>Instalado: sesiona y decide.</summary>
    Instalado,

    /// <summary>Instalado, pero renueva sus integrantes o algún sector se quedó sin representación.</summary>
    EnRenovacion,

    /// <summary>Concluyó sus trabajos.</summary>
    Concluido,
}

/// <summary>Acto con el que el STL quedó instalado.</summary>
/// <param name="Fecha">Día de la instalación.</param>
/// <param name="Lugar">Dónde se instaló.</param>
/// <param name="Acta">Acta de instalación.</param>
/// <param name="EquilibrioDeGenero">Si se instaló con el equilibrio de género que pedía su política (regla S6); nulo si lo declararon menos de cinco integrantes.</param>
internal sealed record Instalacion(DateOnly Fecha, string? Lugar, Documento Acta, bool? EquilibrioDeGenero = null)
{
    public const int LugarMaximo = 200;
}

/// <summary>Periodo en que el STL renueva sus integrantes.</summary>
/// <param name="Desde">Día en que empezó.</param>
/// <param name="Motivo">Por qué.</param>
/// <param name="Automatica">Verdadero si empezó sola porque un sector perdió su representación; termina sola cuando la recupera.</param>
/// <param name="Hasta">Día en que terminó; nulo mientras siga.</param>
internal sealed record Renovacion(DateOnly Desde, string Motivo, bool Automatica, DateOnly? Hasta);

/// <summary>Acto con el que el STL concluyó.</summary>
/// <param name="Fecha">Día de la conclusión.</param>
/// <param name="AcuerdoFolio">Folio del acuerdo que la decidió.</param>
internal sealed record Conclusion(DateOnly Fecha, string AcuerdoFolio);
