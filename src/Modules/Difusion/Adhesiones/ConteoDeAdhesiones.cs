namespace OpenGov.Difusion.Adhesiones;

/// <summary>
/// Cuántas adhesiones confirmadas y no retiradas tiene un plan o compromiso. Las sumas son exactas siempre; por lo que ofrecen no se distingue mientras eso señale a menos
/// de cinco personas.
/// </summary>
/// <param name="ObjetoFolio">Folio del plan o compromiso.</param>
/// <param name="Personas">De personas, por cualquier canal.</param>
/// <param name="Organizaciones">De organizaciones, por cualquier canal.</param>
/// <param name="Electronicas">Confirmadas por correo.</param>
/// <param name="Presenciales">Firmadas en papel: nadie las confirmó por correo, y de las que no dan correo ni teléfono no se sabe si se repiten.</param>
/// <param name="Total">Todas.</param>
internal sealed record ConteoDeAdhesiones(string ObjetoFolio, ConteoPorTipo Personas, ConteoPorTipo Organizaciones, ConteoPorTipo Electronicas, ConteoPorTipo Presenciales, int Total)
{
    private const int Pocas = 5;

    /// <summary>
    /// From one to four persons of one kind by one channel are silent, and with them every count by kind that has persons in it: so none is what
    /// another lacks (docs/adr/0050). Organisations are not persons.
    /// </summary>
    public static ConteoDeAdhesiones De(string objeto, IReadOnlyCollection<SaldoDeAdhesiones> saldos)
    {
        var seCalla = saldos.Any(s => s is { Adherente: Adherente.Persona, Saldo: > 0 and < Pocas });
        return new(
            objeto,
            ConteoPorTipo.De(saldos.Where(s => s.Adherente is Adherente.Persona), seCalla),
            ConteoPorTipo.De(saldos.Where(s => s.Adherente is Adherente.Organizacion), seCalla: false),
            ConteoPorTipo.De(saldos.Where(s => s.Canal is CanalAdhesion.Electronico), seCalla),
            ConteoPorTipo.De(saldos.Where(s => s.Canal is CanalAdhesion.Presencial), seCalla),
            saldos.Sum(s => s.Saldo));
    }
}

/// <summary>Adhesiones por lo que ofrecen. Los tres tipos son nulos a la vez cuando distinguirlos señalaría a menos de cinco personas.</summary>
/// <param name="Apoyo">Apoyan.</param>
/// <param name="Colaboracion">Ofrecen trabajar en él.</param>
/// <param name="Seguimiento">Ofrecen vigilar que se cumpla.</param>
/// <param name="Total">Suma de los tres, exacta aunque se callen.</param>
internal sealed record ConteoPorTipo(int? Apoyo, int? Colaboracion, int? Seguimiento, int Total)
{
    public static ConteoPorTipo De(IEnumerable<SaldoDeAdhesiones> saldos, bool seCalla)
    {
        var porTipo = saldos.GroupBy(s => s.Tipo).ToDictionary(g => g.Key, g => g.Sum(s => s.Saldo));
        var total = porTipo.Values.Sum();
        return new(Cuantas(TipoAdhesion.Apoyo), Cuantas(TipoAdhesion.Colaboracion), Cuantas(TipoAdhesion.Seguimiento), total);

        int? Cuantas(TipoAdhesion tipo) => seCalla && total > 0 ? null : porTipo.GetValueOrDefault(tipo); // of none, there is nothing to be silent about
    }
}

/// <summary>What remains of one kind after those that were withdrawn.</summary>
internal sealed record SaldoDeAdhesiones(string ObjetoFolio, Adherente Adherente, TipoAdhesion Tipo, CanalAdhesion Canal, int Saldo);

internal static class SaldosDeAdhesiones
{
    /// <summary>What counted at the end of a day; all there is when it is null.</summary>
    public static IQueryable<Conteo> Hasta(this IQueryable<Conteo> conteos, DateOnly? dia) => dia is { } ultimo ? conteos.Where(c => c.Dia <= ultimo) : conteos;

    /// <summary>Adds up days, never adhesions.</summary>
    public static IQueryable<SaldoDeAdhesiones> Saldos(this IQueryable<Conteo> conteos) => conteos.AsNoTracking()
        .GroupBy(c => new { c.ObjetoFolio, c.Adherente, c.Tipo, c.Canal })
        .Select(g => new SaldoDeAdhesiones(g.Key.ObjetoFolio, g.Key.Adherente, g.Key.Tipo, g.Key.Canal, g.Sum(c => c.Verificadas - c.Retiradas)));
}
