namespace OpenGov.Difusion.Propuestas;

/// <summary>What each step asks of the state.</summary>
internal static class PasosDePropuesta
{
    public static void ExigirSinDecidir(this EstadoPropuesta estado) => Rule.Ensure(estado is EstadoPropuesta.Recibida,
        "DIF-propuesta-ya-decidida", "La admisión de esta propuesta ya se decidió.");

    public static void ExigirPorResponder(this EstadoPropuesta estado) => Rule.Ensure(estado is EstadoPropuesta.Admitida or EstadoPropuesta.EnAnalisis,
        "DIF-F6-propuesta-no-admitida", "Solo se responde una propuesta admitida y pendiente.");

    public static void ExigirSuprimible(this EstadoPropuesta estado, bool yaSeSuprimio)
    {
        Rule.Ensure(estado is not EstadoPropuesta.Recibida,
            "DIF-supresion-sin-decidir", "Primero se decide si se admite: solo se suprime lo que dice una propuesta que no se admitió.");
        Rule.Ensure(estado is EstadoPropuesta.NoAdmitida,
            "DIF-supresion-de-publicada", "La propuesta ya se publicó, y la historia pública conserva lo que dijo.");
        Rule.Ensure(!yaSeSuprimio,
            "DIF-propuesta-ya-suprimida", "Lo que decía esta propuesta ya se suprimió.");
    }

    /// <summary>A row of a batch names one paper for ever (F5); of a suppressed one, what it said is not known any more.</summary>
    public static IEnumerable<RuleFault> FaltasSiEsDeOtroPapel(this Propuesta propuesta, Captura captura, ContenidoPropuesta contenido)
    {
        var suya = propuesta.Captura! with { Canal = propuesta.Canal };
        if (suya != (propuesta.EstaSuprimida ? captura.SinFuente() : captura))
            yield return new("renglon", "DIF-F5-renglon-de-otro-papel", $"Ya consta como {propuesta.Folio}, con otro papel. Usa otro renglón u otro lote.");
        else if (!propuesta.EstaSuprimida && (propuesta.Texto, propuesta.Alias, propuesta.CompromisoFolio) != (contenido.Texto.Trim(), contenido.Alias?.Trim(), contenido.CompromisoFolio))
            yield return new("renglon", "DIF-F5-renglon-con-otro-texto", $"Ya consta como {propuesta.Folio}, con otro texto, alias o compromiso, y lo capturado no se cambia: si estaba mal, no la admitas y captúrala en otro renglón.");
    }
}
