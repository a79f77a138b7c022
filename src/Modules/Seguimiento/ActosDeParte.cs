namespace OpenGov.Seguimiento;

/// <summary>Whoever opens a term for another, or has one to keep, does not choose the day of what she did (docs/adr/0062).</summary>
internal static class ActosDeParte
{
    /// <summary>Beyond it an act is recorded late (<see cref="ActoPublicado.RegistroTardio"/>).</summary>
    private const int DiasParaRegistrar = 1;

    /// <summary>The legal day of an act of an interested party: recorded late, its date is vouched for by the technical secretariat, which reviews.</summary>
    /// <param name="asunto">Commitment, or plan, that it is about.</param>
    public static DateOnly FechaDeParte(this Acto comando, ActContext act, TimeProvider clock, string asunto)
    {
        var fecha = comando.FechaDelActo(clock);
        Rule.Ensure(clock.GetToday().DayNumber - fecha.DayNumber <= DiasParaRegistrar || act.Actor.Holds(Scopes.Revisar, asunto), "SEG-fecha-de-parte",
            $"Este acto abre o cumple un plazo: se registra el mismo día o al siguiente. Uno del {fecha:yyyy-MM-dd} lo registra la secretaría técnica, con «{Scopes.Revisar}».");
        return fecha;
    }
}
