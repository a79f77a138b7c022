namespace OpenGov.Secretariado.Sesiones;

/// <summary>Who came and who left, in the order in which it happened.</summary>
internal static class ListaDeAsistencia
{
    public static IReadOnlyList<Asistencia> Llega(this IReadOnlyList<Asistencia> lista, string personaFolio, IntegracionDelDia stl, DateTimeOffset? en)
    {
        Rule.Ensure(!lista.EstaPresente(personaFolio), "STL-S10-ya-presente", $"«{personaFolio}» ya está presente en la sesión.");
        lista.LastOrDefault(a => a.Persona.Folio == personaFolio)?.ExigirDespues(en);

        return [.. lista, Asistencia.De(personaFolio, stl, en)];
    }

    public static IReadOnlyList<Asistencia> Sale(this IReadOnlyList<Asistencia> lista, string personaFolio, DateTimeOffset? en)
    {
        Rule.Ensure(lista.EstaPresente(personaFolio), "STL-S10-no-presente", $"«{personaFolio}» no está presente en la sesión.");
        lista.Last(a => a.Persona.Folio == personaFolio).ExigirDespues(en);

        return [.. lista.Select(a => a.Presente && a.Persona.Folio == personaFolio ? a with { Presente = false, SalidaEn = en } : a)];
    }

    public static IReadOnlySet<string> Presentes(this IReadOnlyList<Asistencia> lista) =>
        lista.Where(a => a.Presente).Select(a => a.Persona.Folio).ToHashSet(StringComparer.Ordinal);

    private static bool EstaPresente(this IReadOnlyList<Asistencia> lista, string personaFolio) =>
        lista.Any(a => a.Presente && a.Persona.Folio == personaFolio);
}
