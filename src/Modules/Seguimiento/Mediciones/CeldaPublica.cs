namespace OpenGov.Seguimiento.Mediciones;

/// <summary>Una parte del valor, como se publica.</summary>
/// <param name="Municipio">Clave INEGI, si el desglose es por municipio.</param>
/// <param name="Sexo">Sexo, si el desglose es por sexo.</param>
/// <param name="Edad">Grupo de edad, si el desglose es por edad.</param>
/// <param name="Valor">Valor de la parte; nulo si se oculta.</param>
/// <param name="Casos">Personas o casos que lo sostienen; nulo si se oculta.</param>
/// <param name="Suprimida">Verdadero si se oculta: menos de cinco casos, o para que no pueda deducirse otra.</param>
internal sealed record CeldaPublica(string? Municipio, SexoDelDesglose? Sexo, EdadDelDesglose? Edad, decimal? Valor, int? Casos, bool Suprimida)
{
    /// <summary>Fewer cases than this would single somebody out.</summary>
    public const int Umbral = 5;

    public static IReadOnlyList<CeldaPublica> De(IReadOnlyList<Desglose> desgloses)
    {
        var ocultas = Ocultas(desgloses);
        return [.. desgloses.Select(d => ocultas.Contains(d) ? new CeldaPublica(d.Municipio, d.Sexo, d.Edad, null, null, true) : new(d.Municipio, d.Sexo, d.Edad, d.Valor, d.Casos, false))];
    }

    // The total is published beside them: enough others are hidden that nobody can work out a small one by subtraction.
    private static HashSet<Desglose> Ocultas(IReadOnlyList<Desglose> desgloses)
    {
        var conCasos = desgloses.Where(d => d.Casos > 0).ToList();
        var ocultas = conCasos.Where(d => d.Casos < Umbral).ToHashSet();
        while (ocultas.Count > 0 && !EsSegura(ocultas) && ocultas.Count < conCasos.Count)
        {
            // all those tied at the smallest: choosing one among them would tell which it was
            var visibles = conCasos.Where(d => !ocultas.Contains(d)).ToList();
            var menor = visibles.Min(d => d.Casos);
            ocultas.UnionWith(visibles.Where(d => d.Casos == menor));
        }

        // Even all together they give somebody away: then the zeros are hidden too, so that it is not known where nobody is.
        return ocultas.Count == 0 || EsSegura(ocultas) ? ocultas : [.. desgloses];
    }

    private static bool EsSegura(HashSet<Desglose> ocultas)
    {
        var suma = ocultas.Sum(d => d.Casos);
        var todasAlMaximo = suma == ocultas.Count * (Umbral - 1) && ocultas.All(d => d.Casos < Umbral);
        return ocultas.Count >= 2 && suma >= Umbral && suma > ocultas.Count && !todasAlMaximo;
    }
}
