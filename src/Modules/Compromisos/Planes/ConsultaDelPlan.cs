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
    /// <summary>Folios de los compromisos por los que preguntó.</summary>
    public IReadOnlyList<string> CompromisosFolios { get; init; } = [];

    [JsonIgnore]
    public bool EstaPublicada => PublicadaEl is not null;

    [JsonIgnore]
    public bool EstaCerrada => CerradaEl is not null || EstaPublicada;

    [JsonIgnore]
    public bool EstaAbierta => AbiertaEl is not null && !EstaCerrada;
}
