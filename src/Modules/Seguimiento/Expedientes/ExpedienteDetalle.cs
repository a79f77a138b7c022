namespace OpenGov.Seguimiento.Expedientes;

/// <summary>Expediente de seguimiento de un compromiso lanzado: sus actividades y de dónde sale cada valor de su avance.</summary>
/// <param name="PlanFolio">Plan al que pertenece.</param>
/// <param name="Titulo">Título del compromiso.</param>
/// <param name="CompromisoVersion">Versión del compromiso contra la que se mide.</param>
/// <param name="Plazo">Inicio y fin del compromiso.</param>
/// <param name="ResponsableFolio">Organización responsable.</param>
/// <param name="ResponsableNombre">Su nombre.</param>
/// <param name="CorresponsablesFolios">Organizaciones corresponsables.</param>
/// <param name="Estado">en_seguimiento, retirado o cerrado.</param>
/// <param name="AbiertoEl">Día del lanzamiento, desde el que se debe reportar.</param>
/// <param name="FinalizadoEl">Día en que el compromiso se retiró o se cerró.</param>
/// <param name="Frecuencia">Cada cuánto se reporta.</param>
/// <param name="Avance">Sus tres valores, calculados de las actividades.</param>
/// <param name="Actividades">Qué se sabe de cada actividad.</param>
/// <param name="Reportes">Reportes enviados.</param>
/// <param name="LineasBase">Contra qué se medía antes de cada modificación autorizada.</param>
internal sealed record ExpedienteDetalle(
    string PlanFolio,
    string Titulo,
    int CompromisoVersion,
    Periodo Plazo,
    string ResponsableFolio,
    string ResponsableNombre,
    IReadOnlyList<string> CorresponsablesFolios,
    EstadoExpediente Estado,
    DateOnly AbiertoEl,
    DateOnly? FinalizadoEl,
    FrecuenciaReporte Frecuencia,
    Avance Avance,
    IReadOnlyList<ActividadSeguida> Actividades,
    IReadOnlyList<ReporteEnCalendario> Reportes,
    IReadOnlyList<LineaBase> LineasBase) : PublicDocument
{
    /// <summary>Qué se mide ya: cumplimiento_actividades, resultados o impacto.</summary>
    public FaseMonitoreo Fase { get; init; }

    /// <summary>Dictámenes del comité que abrieron cada fase, en orden.</summary>
    public IReadOnlyList<PromocionDeFase> Promociones { get; init; } = [];

    /// <summary>Por ciento del peso de las actividades que debe estar verificado para abrir la fase siguiente antes de que termine el plan.</summary>
    public decimal UmbralDeFase { get; init; } = PromocionDeFase.UmbralPorOmision;

    /// <summary>Días después del fin de un periodo en que el silencio se vuelve «sin reporte».</summary>
    public int DiasParaReportar { get; init; } = PeriodoReporte.DiasParaReportar;

    internal static ExpedienteDetalle De(Expediente e) => new(
        e.PlanFolio, e.Titulo, e.CompromisoVersion, new(e.Inicio, e.Fin), e.ResponsableFolio, e.ResponsableNombre, e.CorresponsablesFolios, e.Estado, e.AbiertoEl, e.FinalizadoEl,
        e.Frecuencia, e.Avance, e.Actividades, e.Reportes, e.LineasBase)
    {
        Fase = e.Fase, Promociones = e.Promociones, UmbralDeFase = e.UmbralDeFase, DiasParaReportar = e.DiasParaReportar,
    };
}

internal static class PublicacionDeExpedientes
{
    /// <summary>The public document with what the persistence puts in it: the calendar and the colour are functions of it.</summary>
    public static ExpedienteDetalle ComoSePublica(this Expediente e) => ExpedienteDetalle.De(e) with { Folio = e.Folio, Version = e.Version, Ejemplo = e.Ejemplo };
}
