namespace OpenGov.Difusion.Propuestas;

/// <summary>A row of a batch names one paper, or one publication, for ever (F5).</summary>
internal static class RenglonYaCapturado
{
    public static IEnumerable<RuleFault> FaltasSiEsOtro(this Propuesta propuesta, Captura captura, ContenidoPropuesta contenido)
    {
        if (propuesta.EstaSuprimida) return FaltasDeSuprimida(propuesta, captura);

        if (propuesta.Captura! with { Canal = propuesta.Canal } != captura) return [OtroPapel(propuesta)];
        if ((propuesta.Texto, propuesta.Alias, propuesta.CompromisoFolio) != (contenido.Texto.Trim(), contenido.Alias?.Trim(), contenido.CompromisoFolio))
            return [new("renglon", "DIF-F5-renglon-con-otro-texto", $"Ya consta como {propuesta.Folio}, con otro texto, alias o compromiso, y lo capturado no se cambia: si estaba mal, no la admitas y captúrala en otro renglón.")];

        return [];
    }

    // What it said is not known any more: only the hash of its paper tells whether it is the same.
    private static IEnumerable<RuleFault> FaltasDeSuprimida(Propuesta propuesta, Captura captura)
    {
        if (captura.HuellaPapel is null) return [new("renglon", "DIF-F5-renglon-suprimido", $"Lo que decía {propuesta.Folio} se suprimió y ya no se puede saber si es lo mismo: quita el renglón, o usa otro si es otra propuesta.")];

        return propuesta.Captura! with { Canal = propuesta.Canal } != captura.SinFuente() ? [OtroPapel(propuesta)] : [];
    }

    private static RuleFault OtroPapel(Propuesta propuesta) => new("renglon", "DIF-F5-renglon-de-otro-papel", $"Ya consta como {propuesta.Folio}, con otro papel. Usa otro renglón u otro lote.");
}
