using OpenGov.Seguimiento.Comites;
using OpenGov.Seguimiento.Verificaciones;

namespace OpenGov.Seguimiento.Evaluaciones;

/// <summary>Evaluación independiente de un compromiso, en los códigos de OGP.</summary>
/// <param name="CompromisoFolio">Compromiso evaluado.</param>
/// <param name="PlanFolio">Plan al que pertenece.</param>
/// <param name="ComiteFolio">Comité que evalúa.</param>
/// <param name="Momento">diseno, intermedia o final.</param>
/// <param name="Estado">borrador, en_replica, firmada o publicada. Mientras no se publica, puede cambiar.</param>
/// <param name="Contenido">Códigos, sustento y narrativa.</param>
/// <param name="EnReplicaDesde">Día en que se envió al responsable.</param>
/// <param name="ReplicaHasta">Último día para replicar.</param>
/// <param name="Replica">Lo que respondió el responsable; nula si no lo hizo.</param>
/// <param name="Firmas">Quiénes la firman, en orden.</param>
/// <param name="FirmasNecesarias">Mayoría de quienes no estaban excusados al firmarse (E3).</param>
/// <param name="FirmasValidas">Firmas de quienes eran independientes ese día.</param>
/// <param name="FirmadaEl">Día en que reunió la mayoría.</param>
/// <param name="PublicadaEl">Día de su publicación.</param>
internal sealed record EvaluacionDetalle(
    string CompromisoFolio,
    string PlanFolio,
    string ComiteFolio,
    MomentoEvaluacion Momento,
    EstadoEvaluacion Estado,
    ContenidoEvaluacion Contenido,
    DateOnly? EnReplicaDesde,
    DateOnly? ReplicaHasta,
    ReplicaEvaluacion? Replica,
    IReadOnlyList<FirmaEvaluacion> Firmas,
    int? FirmasNecesarias,
    int FirmasValidas,
    DateOnly? FirmadaEl,
    DateOnly? PublicadaEl) : PublicDocument
{
    /// <summary>Lo que respondió antes de que se cambiara algún código, que abrió otra vez el plazo.</summary>
    public IReadOnlyList<ReplicaEvaluacion> ReplicasAnteriores { get; init; } = [];

    /// <summary>Verdadero si se publicó y después se supo que, sin las firmas en conflicto, no reunía la mayoría.</summary>
    public bool IndependenciaObservada => PublicadaEl is not null && FirmasValidas < FirmasNecesarias;

    public static EvaluacionDetalle De(EvaluacionCompromiso e) => new(
        e.CompromisoFolio, e.PlanFolio, e.ComiteFolio, e.Momento, e.Estado, e.Contenido, e.EnReplicaDesde, e.ReplicaHasta, e.Replica,
        e.Firmas, e.FirmasNecesarias, e.FirmasValidas, e.FirmadaEl, e.PublicadaEl)
    { ReplicasAnteriores = e.ReplicasAnteriores };
}

/// <summary>Respuesta del responsable a la evaluación.</summary>
/// <param name="Texto">Lo que responde.</param>
/// <param name="Fecha">Día en que respondió.</param>
internal sealed record ReplicaEvaluacion(string Texto, DateOnly Fecha)
{
    public const int TextoMaximo = 10_000;
    public const int TextoMinimo = 10;
}

/// <summary>Firma de un integrante del comité.</summary>
/// <param name="IntegranteId">Identificador del integrante en el comité.</param>
/// <param name="PersonaFolio">Quién firma.</param>
/// <param name="Nombre">Su nombre público.</param>
/// <param name="Fecha">Día de la firma.</param>
/// <param name="Observacion">Regla de independencia que ya incumplía; nula si no se observó. Una firma observada se conserva y no cuenta (I6).</param>
internal sealed record FirmaEvaluacion(Guid IntegranteId, string PersonaFolio, string Nombre, DateOnly Fecha, ObservacionIndependencia? Observacion)
{
    internal FirmaEvaluacion Observada(string compromisoFolio, IReadOnlyList<Conflicto> conflictos) =>
        Observacion is null && conflictos.Where(c => c.Alcanza(IntegranteId, compromisoFolio, Fecha)).MinBy(c => c.Desde) is { } c
            ? this with { Observacion = new(c.Regla, c.Desde, c.Motivo) }
            : this;
}
