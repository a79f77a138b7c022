namespace OpenGov.Difusion.Campanas;

/// <summary>Campaña de difusión del plan hacia un público, con las acciones que ocurrieron.</summary>
/// <param name="PlanFolio">Plan que se difunde.</param>
/// <param name="PlanTitulo">Título del plan al planear la campaña.</param>
/// <param name="Publico">A quién se dirige.</param>
/// <param name="Titulo">Nombre de la campaña.</param>
/// <param name="Estado">planeada, en_curso (desde su primera acción) o cerrada.</param>
/// <param name="AlcancePersonas">Suma del alcance en personas de las acciones; quien recibió dos acciones cuenta dos veces.</param>
/// <param name="AlcanceInstituciones">Suma del alcance en instituciones de las acciones.</param>
/// <param name="Acciones">Lo que se hizo, en el orden en que se registró; las anuladas se conservan y no cuentan.</param>
internal sealed record CampanaDifusionDetalle(
    string PlanFolio,
    string PlanTitulo,
    Publico Publico,
    string Titulo,
    EstadoCampana Estado,
    long AlcancePersonas,
    long AlcanceInstituciones,
    IReadOnlyList<AccionDifusion> Acciones) : PublicDocument;
