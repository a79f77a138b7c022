namespace OpenGov.Mesas.Mesas;

/// <summary>Con qué participación terminó la mesa.</summary>
/// <param name="Fecha">Día en que concluyó.</param>
/// <param name="Sectores">Cuántos sectores participaron; la regla M3 pide dos.</param>
/// <param name="SectoresNoGubernamentales">Cuántos de ellos no son de gobierno; la regla M3 pide uno.</param>
internal sealed record ConclusionDeMesa(DateOnly Fecha, int Sectores, int SectoresNoGubernamentales)
{
    /// <param name="sectores">Keys of the sectors of the participants.</param>
    public static ConclusionDeMesa Con(IReadOnlyCollection<string> sectores, DateOnly fecha)
    {
        var distintos = sectores.ToHashSet(StringComparer.Ordinal);
        var noGubernamentales = distintos.Count(s => !Kernel.Sectores.EsGobierno(s));
        Rule.Ensure(distintos.Count >= 2,
            "MESA-M3-un-solo-sector", "Para concluir, la mesa debe haber tenido participantes de al menos dos sectores.");
        Rule.Ensure(noGubernamentales >= 1,
            "MESA-M3-solo-gobierno", "Para concluir, al menos un sector participante debe ser ajeno al gobierno.");

        return new ConclusionDeMesa(fecha, distintos.Count, noGubernamentales);
    }
}
