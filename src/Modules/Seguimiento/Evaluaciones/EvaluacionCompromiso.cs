using OpenGov.Seguimiento.Comites;
using OpenGov.Seguimiento.Contracts;
using OpenGov.Seguimiento.Evidencias;
using OpenGov.Seguimiento.Expedientes;

namespace OpenGov.Seguimiento.Evaluaciones;

internal enum EstadoEvaluacion { Borrador, EnReplica, Firmada, Publicada }

/// <summary>
/// El juicio del comité sobre un compromiso. Se sustenta en evidencia, lo responde quien es responsable y lo firma la mayoría
/// de quienes no están excusados. Un borrador solo lo leen ellos.
/// </summary>
internal sealed class EvaluacionCompromiso : AggregateRoot, IPublished
{
    public string CompromisoFolio { get; private init; } = "";
    public string PlanFolio { get; private init; } = "";
    public string ComiteFolio { get; private init; } = "";
    public MomentoEvaluacion Momento { get; private init; }
    public EstadoEvaluacion Estado { get; private set; } = EstadoEvaluacion.Borrador;
    public ContenidoEvaluacion Contenido { get; private set; } = null!;
    public DateOnly? EnReplicaDesde { get; private set; }
    public DateOnly? ReplicaHasta { get; private set; }
    public ReplicaEvaluacion? Replica { get; private set; }
    public IReadOnlyList<ReplicaEvaluacion> ReplicasAnteriores { get; private set; } = [];
    public IReadOnlyList<FirmaEvaluacion> Firmas { get; private set; } = [];
    public int? FirmasNecesarias { get; private set; }
    public DateOnly? FirmadaEl { get; private set; }
    public DateOnly? PublicadaEl { get; private set; }

    /// <summary>From the moment its subject may answer it, everybody may read it.</summary>
    public bool IsVisible => EnReplicaDesde is not null;

    public int FirmasValidas => Firmas.Count(f => f.Observacion is null);

    private EvaluacionCompromiso() { } // EF

    internal static EvaluacionCompromiso Abrir(
        Expediente expediente, ComiteSeguimiento comite, string personaFolio, MomentoEvaluacion momento, ContenidoEvaluacion contenido, DateOnly fecha)
    {
        comite.ExigirQuePuedaVerificar(personaFolio, expediente.Folio, fecha);
        Rule.Ensure(expediente.Estado is not EstadoExpediente.Retirado, "SEG-evaluacion-de-retirado", $"El compromiso {expediente.Folio} se retiró: ya no se evalúa.");
        Rule.Ensure(momento is not MomentoEvaluacion.Final || expediente.Estado is EstadoExpediente.Cerrado || fecha > expediente.Fin,
            "SEG-E4-final-anticipada", $"La evaluación final se hace cuando el compromiso se cierra o vence su plazo, el {expediente.Fin:yyyy-MM-dd}.");

        var evaluacion = new EvaluacionCompromiso
        {
            Folio = FolioDe(expediente.Folio, momento),
            CompromisoFolio = expediente.Folio,
            PlanFolio = expediente.PlanFolio,
            ComiteFolio = comite.Folio,
            Momento = momento,
            Contenido = contenido,
        };
        evaluacion.ExigirTerminacionProbada(expediente);
        return evaluacion;
    }

    /// <summary>Drafts change freely; after the reply or its term, before anybody signs. Whoever is judged replies to what will be signed: another code opens the term again.</summary>
    public void Redactar(Expediente expediente, ComiteSeguimiento comite, string personaFolio, ContenidoEvaluacion contenido, IReadOnlyList<Evidencia> citadas, DateOnly fecha)
    {
        comite.ExigirQuePuedaVerificar(personaFolio, CompromisoFolio, fecha);
        Rule.Ensure(Estado is EstadoEvaluacion.Borrador || (Estado is EstadoEvaluacion.EnReplica && ReplicaCerrada(fecha) && Firmas.Count == 0),
            "SEG-evaluacion-no-editable", "La evaluación se redacta en borrador, o después de la réplica y antes de la primera firma.");

        var antes = Contenido.Codigos();
        Contenido = contenido;
        ExigirTerminacionProbada(expediente);
        if (Estado is not EstadoEvaluacion.EnReplica) return;
        SustentoEvaluacion.Exigir(this, citadas, fecha);
        if (Contenido.Codigos() != antes) ReabrirReplica(fecha);
    }

    public void EnviarAReplica(
        Expediente expediente, ComiteSeguimiento comite, string personaFolio, IReadOnlyList<Evidencia> citadas, int dias, DateOnly fecha)
    {
        comite.ExigirQuePuedaVerificar(personaFolio, CompromisoFolio, fecha);
        Rule.Ensure(Estado is EstadoEvaluacion.Borrador, "SEG-evaluacion-no-borrador", "Solo se envía a réplica un borrador.");
        ExigirTerminacionProbada(expediente);
        SustentoEvaluacion.Exigir(this, citadas, fecha);

        EnReplicaDesde = fecha;
        ReplicaHasta = fecha.AddDays(dias);
        Estado = EstadoEvaluacion.EnReplica;
    }

    public void Replicar(string texto, DateOnly fecha)
    {
        Rule.Ensure(Estado is EstadoEvaluacion.EnReplica && Replica is null, "SEG-evaluacion-no-en-replica", "Se replica una vez, mientras la evaluación está en réplica.");
        Rule.Ensure(fecha <= ReplicaHasta, "SEG-replica-vencida", $"El plazo para replicar terminó el {ReplicaHasta:yyyy-MM-dd}.");

        Replica = new(texto.Trim(), fecha);
    }

    public void Firmar(Expediente expediente, ComiteSeguimiento comite, string personaFolio, DateOnly fecha)
    {
        var integrante = comite.ExigirQuePuedaVerificar(personaFolio, CompromisoFolio, fecha);
        Rule.Ensure(Estado is EstadoEvaluacion.EnReplica or EstadoEvaluacion.Firmada, "SEG-evaluacion-no-firmable", "Se firma una evaluación que ya pasó por la réplica y aún no se publica.");
        Rule.Ensure(ReplicaCerrada(fecha), "SEG-replica-abierta", $"El responsable puede replicar hasta el {ReplicaHasta:yyyy-MM-dd}; se firma después, o cuando haya replicado.");
        Rule.Ensure(Firmas.All(f => f.IntegranteId != integrante.Id), "SEG-firma-repetida", $"{integrante.Nombre} ya firmó esta evaluación.");
        ExigirTerminacionProbada(expediente);

        Firmas = [.. Firmas, new(integrante.Id, integrante.PersonaFolio, integrante.Nombre, fecha, Observacion: null)];
        FirmasNecesarias = comite.MayoriaPara(CompromisoFolio, fecha);
        if (Estado is EstadoEvaluacion.Firmada || FirmasValidas < FirmasNecesarias) return;
        FirmadaEl = fecha;
        Estado = EstadoEvaluacion.Firmada;
    }

    public void Publicar(Expediente expediente, ComiteSeguimiento comite, DateOnly fecha)
    {
        Rule.Ensure(Estado is EstadoEvaluacion.Firmada, "SEG-E3-sin-mayoria",
            $"La firma la mayoría de quienes no están excusados: hacen falta {FirmasNecesarias ?? comite.MayoriaPara(CompromisoFolio, fecha)} y hay {FirmasValidas}.");
        ExigirTerminacionProbada(expediente);

        PublicadaEl = fecha;
        Estado = EstadoEvaluacion.Publicada;
        Raise(new EvaluacionPublicada(
            Folio, CompromisoFolio, Json.SnakeCase(Momento.ToString()), Contenido.Terminacion is { } t ? Json.SnakeCase(t.Nivel.ToString()) : null, fecha));
    }

    /// <summary>Signatures of who was already in conflict are marked and stop counting; without its majority it may not be published (I6).</summary>
    public void Observar(IReadOnlyList<Conflicto> conflictos)
    {
        Firmas = [.. Firmas.Select(f => f.Observada(CompromisoFolio, conflictos))];
        if (Estado is not EstadoEvaluacion.Firmada || FirmasValidas >= FirmasNecesarias) return;

        FirmadaEl = null;
        Estado = EstadoEvaluacion.EnReplica;
    }

    public PublicDocument ToDocument() => EvaluacionDetalle.De(this);

    internal static string FolioDe(string compromisoFolio, MomentoEvaluacion momento) => $"{compromisoFolio}-EVAL-{momento.ToString().ToUpperInvariant()}";

    private void ReabrirReplica(DateOnly fecha)
    {
        ReplicaHasta = fecha.AddDays(ReplicaHasta!.Value.DayNumber - EnReplicaDesde!.Value.DayNumber);
        EnReplicaDesde = fecha;
        if (Replica is { } anterior) ReplicasAnteriores = [.. ReplicasAnteriores, anterior];
        Replica = null;
    }

    private bool ReplicaCerrada(DateOnly fecha) => Replica is not null || fecha > ReplicaHasta;

    // E1: nobody's narrative makes complete what the committee did not verify.
    private void ExigirTerminacionProbada(Expediente expediente)
    {
        var pendientes = expediente.Actividades.Where(a => a.VerificadaEl is null).Select(a => a.Clave).ToList();
        Rule.Ensure(Contenido.Terminacion?.Nivel is not Terminacion.Completo || pendientes.Count == 0,
            "SEG-E1-completo-sin-verificar", $"No puede calificarse como completo: el comité no ha verificado {string.Join(", ", pendientes)}.");
    }
}
