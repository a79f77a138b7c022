namespace OpenGov.Secretariado.Secretariados;

/// <summary>Brings the seats of an STL to what its policy says: opens those that are missing, closes the empty ones that are too many.</summary>
internal static class Ajuste
{
    /// <param name="desde">Day from which the policy rules; null when it rules from the origin.</param>
    public static Integracion AjustadaA(this Integracion integracion, Politica politica, DateOnly? desde)
    {
        var sobrantes = integracion.Asientos
            .Where(a => a.EstaAbierto())
            .GroupBy(a => a.Sector)
            .SelectMany(sector => sector
                .OrderByDescending(a => a.Nombramientos.Count > 0) // those ever occupied stay first
                .Skip(politica.Para(sector.Key)?.AsientosMax ?? 0));

        // Before the installation nobody has decided anything with these seats, so an unused one may simply not have been
        integracion = sobrantes.Aggregate(integracion, (actual, sobrante) => desde is { } dia
            ? actual.Cerrar(sobrante, dia)
            : actual.Quitar(sobrante));

        return politica.Sectores.Aggregate(integracion, (actual, sector) =>
            Enumerable.Range(0, Math.Max(0, sector.AsientosMin - actual.AbiertosDe(sector.Sector).Count()))
                .Aggregate(actual, (parcial, _) => parcial.Abrir(sector.Sector, desde)));
    }

    private static Integracion Quitar(this Integracion integracion, Asiento asiento)
    {
        Rule.Ensure(asiento.Nombramientos.Count == 0,
            "STL-S7-asiento-ocupado", $"El asiento {asiento.Clave} ya tiene nombramientos; la política debe conservarlo.");

        return integracion with { Asientos = [.. integracion.Asientos.Where(a => a.Clave != asiento.Clave)] };
    }
}
