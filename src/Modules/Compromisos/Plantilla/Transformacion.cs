namespace OpenGov.Compromisos.Plantilla;

/// <summary>Un valor de gobierno abierto que el compromiso promueve.</summary>
/// <param name="Valor">El valor.</param>
/// <param name="Justificacion">De qué manera lo promueve.</param>
internal sealed record ValorOgpJustificado(ValorOgp Valor, string Justificacion);

internal enum ValorOgp
{
    AccesoInformacion,
    Participacion,
    RendicionCuentas,
    TecnologiaInnovacion,
}

/// <summary>Cuánto puede transformar.</summary>
/// <param name="Nivel">Nivel en la escala de la Alianza para el Gobierno Abierto.</param>
/// <param name="Justificacion">Por qué; al menos 100 caracteres para validar.</param>
internal sealed record Potencial(NivelPotencial Nivel, string Justificacion)
{
    public const int JustificacionMinimo = 100;

    /// <summary>Cambios vinculantes o institucionales que produce; un potencial sustancial nombra al menos uno.</summary>
    public IReadOnlyList<CambioVinculante> Cambios { get; init; } = [];
}

internal enum NivelPotencial
{
    Incierto,
    Modesto,
    Sustancial,
}

/// <summary>Un cambio que obliga o que permanece en una institución.</summary>
/// <param name="Tipo">Qué cambia.</param>
/// <param name="Descripcion">En qué consiste.</param>
/// <param name="Institucion">Dónde cambia.</param>
internal sealed record CambioVinculante(TipoCambio Tipo, string Descripcion, string? Institucion = null);

internal enum TipoCambio
{
    Norma,
    Proceso,
    Institucion,
    Practica,
}

/// <summary>El cambio que se espera.</summary>
/// <param name="Antes">Cómo es hoy.</param>
/// <param name="Despues">Cómo será.</param>
internal sealed record CambioEsperado(string Antes, string Despues);

/// <summary>Algo que puede impedir el compromiso.</summary>
/// <param name="Descripcion">Qué puede pasar.</param>
/// <param name="Probabilidad">Qué tan probable es.</param>
/// <param name="Impacto">Qué tanto lo afectaría.</param>
/// <param name="Mitigacion">Qué se hará para evitarlo o remediarlo.</param>
internal sealed record Riesgo(string Descripcion, NivelRiesgo? Probabilidad = null, NivelRiesgo? Impacto = null, string? Mitigacion = null);

internal enum NivelRiesgo
{
    Bajo,
    Medio,
    Alto,
}

/// <summary>Con qué dinero se hace.</summary>
/// <param name="Fuente">De dónde sale: programa o partida presupuestal, donativo.</param>
/// <param name="Monto">Cantidad, en la moneda indicada; nula si no se ha asignado.</param>
/// <param name="Moneda">Código ISO 4217 de tres letras.</param>
/// <param name="Referencia">Clave presupuestal o documento donde consta.</param>
internal sealed record Presupuesto(string Fuente, decimal? Monto = null, string Moneda = "MXN", string? Referencia = null);
