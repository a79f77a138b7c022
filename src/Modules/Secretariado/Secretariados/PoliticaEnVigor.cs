namespace OpenGov.Secretariado.Secretariados;

/// <summary>Política en vigor desde una fecha (regla S7).</summary>
/// <param name="Desde">Día desde el que rige; nulo si rige desde el origen del STL.</param>
/// <param name="AcuerdoFolio">Folio del acuerdo que la cambió; nulo antes de la instalación.</param>
/// <param name="Politica">La política.</param>
internal sealed record PoliticaEnVigor(DateOnly? Desde, string? AcuerdoFolio, Politica Politica);

/// <summary>Which policy ruled on a day.</summary>
internal static class PoliticasEnVigor
{
    public static Politica En(this IReadOnlyList<PoliticaEnVigor> politicas, DateOnly fecha) =>
        politicas.Last(p => p.Desde is not { } desde || desde <= fecha).Politica;

    /// <summary>Without a day it replaces what was: nobody had decided anything under it yet.</summary>
    public static IReadOnlyList<PoliticaEnVigor> Con(this IReadOnlyList<PoliticaEnVigor> politicas, PoliticaEnVigor nueva)
    {
        if (nueva.Desde is null) return [nueva];

        var actual = politicas[^1];
        Rule.Ensure(actual.Desde is not { } desde || desde < nueva.Desde,
            "STL-S7-politica-posterior", $"La política en vigor rige desde el {actual.Desde:yyyy-MM-dd}; un acuerdo de ese día o anterior no puede cambiarla.");

        return [.. politicas, nueva];
    }
}
