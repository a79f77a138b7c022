using OpenGov.Compromisos.Compromisos;

namespace OpenGov.Compromisos.Planes;

/// <summary>What a plan promises, and stands.</summary>
internal static class Agenda
{
    /// <summary>By number: C100 comes after C99 (adr/0057).</summary>
    public static List<Compromiso> EnPie(this IEnumerable<Compromiso> compromisos) =>
        [.. compromisos.Where(compromiso => compromiso.Estado.SigueEnPie()).OrderBy(compromiso => compromiso.Folio.Length).ThenBy(compromiso => compromiso.Folio, StringComparer.Ordinal)];

    public static List<Compromiso> EnPie(this IEnumerable<Compromiso> compromisos, IReadOnlyList<string> agenda)
    {
        var enPie = compromisos.Where(compromiso => agenda.Contains(compromiso.Folio)).EnPie();
        Rule.Ensure(enPie is not [],
            "COM-C2-plan-sin-compromisos", "Todos los compromisos del plan se descartaron: no queda nada que aprobar ni que lanzar.");
        return enPie;
    }

    /// <summary>The STL votes on the agenda as it is: not on what was adjusted or let go of after this day.</summary>
    public static DateOnly? UltimoCambio(this IEnumerable<Compromiso> compromisos, IReadOnlyList<string> agenda) =>
        compromisos.Where(compromiso => compromiso.Estado is EstadoCompromiso.Descartado || agenda.Contains(compromiso.Folio)).Max(compromiso => compromiso.UltimoActo);

    public static IReadOnlyList<string> Folios(this IEnumerable<Compromiso> compromisos) => [.. compromisos.Select(compromiso => compromiso.Folio)];
}
