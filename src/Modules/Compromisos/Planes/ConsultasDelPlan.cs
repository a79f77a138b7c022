namespace OpenGov.Compromisos.Planes;

/// <summary>What the consultations on a plan allow: all of its agenda is asked about, by one or by several of them (adr/0055).</summary>
internal static class ConsultasDelPlan
{
    /// <summary>What was known of that consultation, changed; or what is known of a new one.</summary>
    public static IReadOnlyList<ConsultaDelPlan> Anotar(
        this IReadOnlyList<ConsultaDelPlan> consultas, string folio, Func<ConsultaDelPlan, ConsultaDelPlan> cambio) =>
        consultas.Any(consulta => consulta.Folio == folio)
            ? [.. consultas.Select(consulta => consulta.Folio == folio ? cambio(consulta) : consulta)]
            : [.. consultas, cambio(new(folio))];

    public static bool YaPreguntaronTodo(this IReadOnlyList<ConsultaDelPlan> consultas, IReadOnlyList<string> agenda) =>
        consultas is not [] && consultas.All(consulta => consulta.EstaPublicada) && consultas.SinPreguntar(agenda) is [];

    /// <summary>While people are reading, or are still to be asked about a part of it, what they read stays still.</summary>
    public static void ExigirCerradas(this IReadOnlyList<ConsultaDelPlan> consultas, IReadOnlyList<string> agenda)
    {
        Rule.Ensure(consultas is not [] && consultas.All(consulta => consulta.EstaCerrada),
            "COM-plan-sin-consulta-cerrada", "Los compromisos se ajustan cuando cierra la consulta, para que nadie opine sobre un texto que se mueve, y hasta que el plan se aprueba.");
        consultas.ExigirQueCubran(agenda, "cerrada");
    }

    public static void ExigirPublicadas(this IReadOnlyList<ConsultaDelPlan> consultas, IReadOnlyList<string> agenda)
    {
        Rule.Ensure(consultas.Any(consulta => consulta.EstaPublicada),
            "COM-plan-sin-consulta-publicada", "Solo se aprueba un plan cuya consulta se publicó con todas sus respuestas.");
        consultas.Where(consulta => consulta.EstaPublicada).ExigirQueCubran(agenda, "publicada");
        var pendientes = consultas.Where(consulta => !consulta.EstaPublicada).Select(consulta => consulta.Folio).ToList();
        Rule.Ensure(pendientes is [],
            "COM-plan-sin-consulta-publicada", $"Falta publicar con todas sus respuestas: {string.Join(", ", pendientes)}.");
    }

    public static void ExigirQueNingunaPregunte(this IReadOnlyList<ConsultaDelPlan> consultas, string compromisoFolio) =>
        Rule.Ensure(!consultas.Any(consulta => consulta.EstaAbierta && consulta.CompromisosFolios.Contains(compromisoFolio)),
            "COM-plan-consulta-abierta", $"Una consulta abierta pregunta por {compromisoFolio}: se descarta cuando cierre, con lo que la gente haya dicho de él.");

    private static void ExigirQueCubran(this IEnumerable<ConsultaDelPlan> consultas, IReadOnlyList<string> agenda, string cuales)
    {
        var faltan = consultas.SinPreguntar(agenda);
        Rule.Ensure(faltan is [],
            "COM-plan-agenda-sin-consultar", $"Ninguna consulta {cuales} preguntó por estos compromisos de la agenda: {string.Join(", ", faltan)}. Consúltalos, o descártalos con sus razones.");
    }

    private static IReadOnlyList<string> SinPreguntar(this IEnumerable<ConsultaDelPlan> consultas, IReadOnlyList<string> agenda) =>
        [.. agenda.Except(consultas.SelectMany(consulta => consulta.CompromisosFolios), StringComparer.Ordinal)];
}
