namespace OpenGov.Compromisos.Planes;

/// <summary>Una consulta pública sobre el plan, como la contó Difusión.</summary>
/// <param name="Folio">Folio de la consulta.</param>
/// <param name="PlanVersion">Versión del plan que se consultó.</param>
/// <param name="AbiertaEl">Día en que abrió, si ya se supo.</param>
/// <param name="CerradaEl">Día en que cerró su ventana: desde entonces los compromisos pueden ajustarse.</param>
/// <param name="PublicadaEl">Día en que se publicó con todas sus respuestas.</param>
/// <param name="Recibidas">Propuestas recibidas.</param>
/// <param name="Respondidas">Propuestas con respuesta razonada.</param>
internal sealed record ConsultaDelPlan(
    string Folio, int? PlanVersion = null, DateOnly? AbiertaEl = null, DateOnly? CerradaEl = null,
    DateOnly? PublicadaEl = null, int? Recibidas = null, int? Respondidas = null)
{
    [JsonIgnore]
    public bool EstaPublicada => PublicadaEl is not null;

    [JsonIgnore]
    public bool EstaCerrada => CerradaEl is not null || EstaPublicada;
}

internal static class ConsultasDelPlan
{
    /// <summary>What was known of that consultation, changed; or what is known of a new one.</summary>
    public static IReadOnlyList<ConsultaDelPlan> Anotar(
        this IReadOnlyList<ConsultaDelPlan> consultas, string folio, Func<ConsultaDelPlan, ConsultaDelPlan> cambio) =>
        consultas.Any(consulta => consulta.Folio == folio)
            ? [.. consultas.Select(consulta => consulta.Folio == folio ? cambio(consulta) : consulta)]
            : [.. consultas, cambio(new(folio))];
}
