namespace OpenGov.Difusion.Adhesiones;

/// <summary>Cuántas adhesiones confirmadas y no retiradas tiene hoy un plan o compromiso.</summary>
/// <param name="ObjetoFolio">Folio del plan o compromiso.</param>
/// <param name="Personas">De personas, por cualquier canal.</param>
/// <param name="Organizaciones">De organizaciones, por cualquier canal.</param>
/// <param name="Electronicas">Confirmadas por correo.</param>
/// <param name="Presenciales">Firmadas en papel: nadie las confirmó por correo, y de las que no dan correo ni teléfono no se sabe si se repiten.</param>
/// <param name="Total">Todas.</param>
internal sealed record ConteoDeAdhesiones(string ObjetoFolio, ConteoPorTipo Personas, ConteoPorTipo Organizaciones, ConteoPorTipo Electronicas, ConteoPorTipo Presenciales, int Total)
{
    public static ConteoDeAdhesiones De(string objeto, IReadOnlyCollection<SaldoDeAdhesiones> saldos) => new(
        objeto,
        ConteoPorTipo.De(saldos.Where(s => s.Adherente is Adherente.Persona)),
        ConteoPorTipo.De(saldos.Where(s => s.Adherente is Adherente.Organizacion)),
        ConteoPorTipo.De(saldos.Where(s => s.Canal is CanalAdhesion.Electronico)),
        ConteoPorTipo.De(saldos.Where(s => s.Canal is CanalAdhesion.Presencial)),
        saldos.Sum(s => s.Saldo));
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
internal sealed record SaldoDeAdhesiones(string ObjetoFolio, Adherente Adherente, TipoAdhesion Tipo, CanalAdhesion Canal, int Saldo);

internal static class SaldosDeAdhesiones
{
    /// <summary>Adds up days, never adhesions.</summary>
    public static IQueryable<SaldoDeAdhesiones> Saldos(this IQueryable<Conteo> conteos) => conteos.AsNoTracking()
        .GroupBy(c => new { c.ObjetoFolio, c.Adherente, c.Tipo, c.Canal })
        .Select(g => new SaldoDeAdhesiones(g.Key.ObjetoFolio, g.Key.Adherente, g.Key.Tipo, g.Key.Canal, g.Sum(c => c.Verificadas - c.Retiradas)));
}
