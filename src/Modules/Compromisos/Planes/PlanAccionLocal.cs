using OpenGov.Compromisos.Compromisos;
using OpenGov.Compromisos.Contracts;
using OpenGov.Compromisos.Problematicas;
using OpenGov.Secretariado.Contracts;

namespace OpenGov.Compromisos.Planes;

/// <summary>
/// El Plan de Acción Local de un ejercicio: la agenda de compromisos. Su folio es el del ejercicio. Se consulta, se aprueba y se
/// lanza entero; cada uno de esos dos últimos pasos descansa en un acuerdo del Secretariado adoptado con quórum.
/// </summary>
internal sealed class PlanAccionLocal : AggregateRoot, IPublished
{
    public const int TituloMaximo = 200;

    public string Titulo { get; private init; } = "";
    public Periodo Vigencia { get; private init; } = null!;
    public EstadoPlan Estado { get; private set; } = EstadoPlan.Borrador;

    /// <summary>The agenda: fixed when consultation begins, narrowed by discards, never widened.</summary>
    public IReadOnlyList<string> CompromisosFolios { get; private set; } = [];
    public int? VersionEnConsulta { get; private set; }
    public IReadOnlyList<ConsultaDelPlan> Consultas { get; private set; } = [];
    public AcuerdoCitado? Aprobacion { get; private set; }
    public AcuerdoCitado? Lanzamiento { get; private set; }
    public EvaluacionDelPlan? Evaluacion { get; private set; }
    public string? MotivoCancelacion { get; private set; }

    public string EjercicioFolio => Folio;

    /// <summary>While it is under consultation every question is about the version that was fixed, whatever was noted since.</summary>
    public int VersionQueSeOpina => Estado is EstadoPlan.EnConsulta ? VersionEnConsulta!.Value : Version;

    /// <summary>Before and after, no consultation moves anything.</summary>
    private IReadOnlyList<ConsultaDelPlan> LasQueCuentan => Estado is EstadoPlan.EnConsulta or EstadoPlan.EnAjuste ? Consultas : [];

    private PlanAccionLocal() { } // EF

    public static PlanAccionLocal Iniciar(string ejercicioFolio, string titulo, Periodo vigencia)
    {
        Rule.Require(vigencia is { Hasta: not null, EstaOrdenado: true },
            "COM-plan-vigencia-invalida", "La vigencia del plan necesita un último día, y no puede ser anterior al primero.");

        return new() { Folio = ejercicioFolio, Titulo = titulo, Vigencia = vigencia };
    }

    /// <summary>Only a plan in draft takes new commitments from staff: afterwards the agenda is what was put to the public.</summary>
    public void ExigirAbierto() => Rule.Ensure(Estado is EstadoPlan.Borrador,
        "COM-plan-agenda-cerrada", "El plan ya entró en consulta: su agenda no admite compromisos nuevos.");

    public void ExigirAdmiteAjustes() => LasQueCuentan.ExigirCerradas(CompromisosFolios);

    public void EntrarEnConsulta(IReadOnlyCollection<Compromiso> compromisos, IReadOnlyCollection<Problematica> problematicas, DateOnly fecha)
    {
        Rule.Ensure(Estado is EstadoPlan.Borrador,
            "COM-plan-no-esta-en-borrador", "Solo entra en consulta un plan en borrador.");
        var enPie = compromisos.EnPie();
        Rule.Require(enPie is not [],
            "COM-C2-plan-sin-compromisos", "El plan no tiene compromisos que consultar.");

        enPie.ForEach(compromiso => compromiso.EntrarEnConsulta());
        foreach (var atendida in problematicas.Where(p => enPie.Exists(c => c.Redaccion.ProblematicaFolio == p.Folio))) atendida.EntrarEnPlan();
        (Estado, CompromisosFolios, VersionEnConsulta) = (EstadoPlan.EnConsulta, enPie.Folios(), Version + 1); // the version this act makes
        Raise(new PlanEnConsulta(Folio, EjercicioFolio, VersionEnConsulta.Value, CompromisosFolios, fecha));
    }

    /// <summary>It was discarded: the agenda is what stands, and nobody is being asked about what does not.</summary>
    public void Soltar(string compromisoFolio)
    {
        Consultas.ExigirQueNingunaPregunte(compromisoFolio);

        CompromisosFolios = [.. CompromisosFolios.Where(folio => folio != compromisoFolio)];
        AjustarSiYaSeConsultoTodo();
    }

    public void AnotarConsultaAbierta(string folio, int planVersion, IReadOnlyList<string> preguntados, DateOnly fecha) =>
        Anotar(folio, consulta => consulta with { PlanVersion = planVersion, AbiertaEl = fecha, CompromisosFolios = preguntados });

    public void AnotarConsultaCerrada(string folio, DateOnly fecha) => Anotar(folio, consulta => consulta with { CerradaEl = fecha });

    public void AnotarConsultaPublicada(string folio, int planVersion, IReadOnlyList<string> preguntados, int recibidas, int respondidas, DateOnly fecha) =>
        Anotar(folio, c => c with { PlanVersion = planVersion, PublicadaEl = fecha, CompromisosFolios = preguntados, Recibidas = recibidas, Respondidas = respondidas });

    public void Aprobar(AcuerdoResumen? acuerdo, IReadOnlyCollection<Compromiso> compromisos, DateOnly fecha)
    {
        LasQueCuentan.ExigirPublicadas(CompromisosFolios);
        var desde = Consultas.Select(consulta => consulta.PublicadaEl).Append(compromisos.UltimoCambio(CompromisosFolios)).Max();
        var citado = AcuerdoCitado.Exigir(acuerdo, Materia.AprobacionPlan, Folio, desde, fecha);
        var agenda = compromisos.EnPie(CompromisosFolios);

        agenda.ForEach(compromiso => compromiso.Aprobar(citado));
        (Estado, CompromisosFolios, Aprobacion) = (EstadoPlan.Aprobado, agenda.Folios(), citado);
        Raise(new PlanAprobado(Folio, citado.Folio, fecha));
    }

    public void Lanzar(AcuerdoResumen? acuerdo, IReadOnlyCollection<Compromiso> compromisos, DateOnly fecha)
    {
        Rule.Ensure(Estado is EstadoPlan.Aprobado,
            "COM-C4-plan-sin-aprobar", "Solo se lanza un plan aprobado.");
        // The STL votes on this agenda: if it let go of something since it approved it, later than that
        var citado = AcuerdoCitado.Exigir(acuerdo, Materia.LanzamientoPlan, Folio, desde: compromisos.Select(c => c.AcuerdoDescarte?.Fecha).Append(Aprobacion?.Fecha).Max(), fecha);
        var agenda = compromisos.EnPie(CompromisosFolios);

        agenda.ForEach(compromiso => compromiso.Lanzar(citado, fecha));
        (Estado, CompromisosFolios, Lanzamiento) = (EstadoPlan.Lanzado, agenda.Folios(), citado);
        Raise(new PlanLanzado(Folio, EjercicioFolio, citado.Folio, CompromisosFolios, fecha));
    }

    /// <summary>With the first of its commitments that shows work, the plan is under way.</summary>
    public void AnotarAvance(Compromiso compromiso)
    {
        if (Estado is EstadoPlan.Lanzado && compromiso.Estado is EstadoCompromiso.EnImplementacion) Estado = EstadoPlan.EnImplementacion;
    }

    public void Concluir(IReadOnlyCollection<Compromiso> compromisos, DateOnly fecha)
    {
        Rule.Ensure(Estado is EstadoPlan.Lanzado or EstadoPlan.EnImplementacion,
            "COM-plan-no-vigente", "Solo se concluye un plan lanzado.");
        var pendientes = compromisos.Where(c => c.Estado.EstaVigente()).Select(c => c.Folio).Order().ToList();
        Rule.Ensure(pendientes is [],
            "COM-plan-con-compromisos-abiertos", $"Faltan compromisos por cerrar: {string.Join(", ", pendientes)}.");

        Estado = Evaluacion is null ? EstadoPlan.Concluido : EstadoPlan.Evaluado;
        Raise(new PlanConcluido(Folio, EjercicioFolio, fecha));
    }

    /// <summary>Seguimiento published its final evaluation; told before the end, it waits for it.</summary>
    public void AnotarEvaluacion(EvaluacionDelPlan evaluacion)
    {
        Evaluacion ??= evaluacion;
        if (Estado is EstadoPlan.Concluido) Estado = EstadoPlan.Evaluado;
    }

    public void Cancelar(string? motivo, IReadOnlyCollection<Compromiso> compromisos)
    {
        Rule.Ensure(Estado is EstadoPlan.Borrador or EstadoPlan.EnConsulta or EstadoPlan.EnAjuste or EstadoPlan.Aprobado,
            "COM-plan-no-cancelable", "Un plan lanzado ya no se cancela: sus compromisos se cierran o se retiran por acuerdo.");
        Rule.Ensure(!Consultas.Any(consulta => consulta.EstaAbierta),
            "COM-plan-consulta-abierta", "Hay una consulta abierta sobre el plan: ciérrala antes, para que nadie siga opinando sobre lo que ya no será.");
        Rule.Require(!string.IsNullOrWhiteSpace(motivo),
            "COM-plan-cancelacion-sin-motivo", "Cancelar un plan exige su motivo, que se publica.");

        compromisos.EnPie().ForEach(compromiso => compromiso.Descartar($"El plan {Folio} se canceló: {motivo!.Trim()}"));
        (Estado, MotivoCancelacion) = (EstadoPlan.Cancelado, motivo!.Trim());
    }

    public PublicDocument ToDocument() => PlanAccionLocalDetalle.De(this);

    /// <summary>In whatever order its consultations are heard of, a plan all of which was asked about is no longer waiting.</summary>
    private void Anotar(string folio, Func<ConsultaDelPlan, ConsultaDelPlan> cambio)
    {
        Consultas = Consultas.Anotar(folio, cambio);
        AjustarSiYaSeConsultoTodo();
    }

    private void AjustarSiYaSeConsultoTodo()
    {
        if (Estado is EstadoPlan.EnConsulta && Consultas.YaPreguntaronTodo(CompromisosFolios)) Estado = EstadoPlan.EnAjuste;
    }
}
