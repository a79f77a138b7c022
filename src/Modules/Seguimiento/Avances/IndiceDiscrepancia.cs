using OpenGov.Seguimiento.Expedientes;

namespace OpenGov.Seguimiento.Avances;

/// <summary>Cuánto de lo dicho falta por probarse. Cada compromiso pesa lo mismo.</summary>
/// <param name="Folio">Folio del compromiso, de la institución o del plan.</param>
/// <param name="Nombre">Su nombre o título.</param>
/// <param name="Compromisos">Compromisos que se promedian.</param>
/// <param name="Declarado">Promedio de lo declarado, en por ciento.</param>
/// <param name="Verificado">Promedio de lo verificado, en por ciento.</param>
/// <param name="Discrepancia">Declarado menos verificado, en puntos porcentuales.</param>
internal sealed record IndiceDiscrepancia(string Folio, string Nombre, int Compromisos, decimal Declarado, decimal Verificado, decimal Discrepancia)
{
    public static IndiceDiscrepancia De(string folio, string nombre, IReadOnlyList<Avance> avances)
    {
        var (declarado, verificado) = (Promedio(avances.Select(a => a.Declarado)), Promedio(avances.Select(a => a.Verificado)));
        return new(folio, nombre, avances.Count, declarado, verificado, declarado - verificado);
    }

    private static decimal Promedio(IEnumerable<decimal> valores) => Math.Round(valores.DefaultIfEmpty(0).Average(), 2, MidpointRounding.AwayFromZero);
}
