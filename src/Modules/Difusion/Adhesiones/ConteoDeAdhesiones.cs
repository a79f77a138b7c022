namespace OpenGov.Difusion.Adhesiones;

/// <summary>Cuántas adhesiones confirmadas y no retiradas tiene hoy un plan o compromiso.</summary>
/// <param name="ObjetoFolio">Folio del plan o compromiso.</param>
/// <param name="Personas">De personas.</param>
/// <param name="Organizaciones">De organizaciones.</param>
/// <param name="Total">Todas.</param>
internal sealed record ConteoDeAdhesiones(string ObjetoFolio, ConteoPorTipo Personas, ConteoPorTipo Organizaciones, int Total)
{
    public static ConteoDeAdhesiones De(string objeto, IReadOnlyCollection<SaldoDeAdhesiones> saldos)
    {
        var (personas, organizaciones) = (ConteoPorTipo.De(saldos.Where(s => s.Adherente is Adherente.Persona)), ConteoPorTipo.De(saldos.Where(s => s.Adherente is Adherente.Organizacion)));
        return new(objeto, personas, organizaciones, personas.Total + organizaciones.Total);
    }
}

/// <summary>Adhesiones por lo que ofrecen.</summary>
/// <param name="Apoyo">Apoyan.</param>
/// <param name="Colaboracion">Ofrecen trabajar en él.</param>
/// <param name="Seguimiento">Ofrecen vigilar que se cumpla.</param>
/// <param name="Total">Suma de los tres.</param>
internal sealed record ConteoPorTipo(int Apoyo, int Colaboracion, int Seguimiento, int Total)
{
    public static ConteoPorTipo De(IEnumerable<SaldoDeAdhesiones> saldos)
    {
        var porTipo = saldos.GroupBy(s => s.Tipo).ToDictionary(g => g.Key, g => g.Sum(s => s.Saldo));
        return new(Cuantas(TipoAdhesion.Apoyo), Cuantas(TipoAdhesion.Colaboracion), Cuantas(TipoAdhesion.Seguimiento), porTipo.Values.Sum());

        int Cuantas(TipoAdhesion tipo) => porTipo.GetValueOrDefault(tipo);
    }
}

/// <summary>What remains of one kind after those that were withdrawn.</summary>
internal sealed record SaldoDeAdhesiones(string ObjetoFolio, Adherente Adherente, TipoAdhesion Tipo, int Saldo);

internal static class SaldosDeAdhesiones
{
    /// <summary>Adds up days, never adhesions.</summary>
    public static IQueryable<SaldoDeAdhesiones> Saldos(this IQueryable<Conteo> conteos) => conteos.AsNoTracking()
        .GroupBy(c => new { c.ObjetoFolio, c.Adherente, c.Tipo })
        .Select(g => new SaldoDeAdhesiones(g.Key.ObjetoFolio, g.Key.Adherente, g.Key.Tipo, g.Sum(c => c.Verificadas - c.Retiradas)));
}
