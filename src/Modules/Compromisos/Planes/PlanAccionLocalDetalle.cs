namespace OpenGov.Compromisos.Planes;

/// <summary>Un Plan de Acción Local, como se publica.</summary>
internal sealed record PlanAccionLocalDetalle : PublicDocument
{
    /// <summary>Folio del ejercicio local; es también el del plan.</summary>
    public required string EjercicioFolio { get; init; }

    /// <summary>Nombre del plan.</summary>
    public required string Titulo { get; init; }

    /// <summary>Primer y último día del plan: todo compromiso cabe dentro.</summary>
    public required Periodo Vigencia { get; init; }

    /// <summary>Estado del plan.</summary>
    public required EstadoPlan Estado { get; init; }

    /// <summary>Folios de los compromisos de su agenda, en orden; vacía hasta que entra en consulta.</summary>
    public required IReadOnlyList<string> CompromisosFolios { get; init; }

    /// <summary>Versión de este documento que se puso en consulta; nula hasta entonces.</summary>
    public required int? VersionEnConsulta { get; init; }

    /// <summary>Las consultas públicas sobre el plan.</summary>
    public required IReadOnlyList<ConsultaDelPlan> Consultas { get; init; }

    /// <summary>Acuerdo que lo aprobó.</summary>
    public required AcuerdoCitado? AcuerdoAprobacion { get; init; }

    /// <summary>Acuerdo que lo lanzó.</summary>
    public required AcuerdoCitado? AcuerdoLanzamiento { get; init; }

    /// <summary>La evaluación final que publicó el seguimiento independiente; nula hasta entonces.</summary>
    public required EvaluacionDelPlan? Evaluacion { get; init; }

    /// <summary>Por qué se canceló, si se canceló.</summary>
    public required string? MotivoCancelacion { get; init; }

    public static PlanAccionLocalDetalle De(PlanAccionLocal plan) => new()
    {
        EjercicioFolio = plan.EjercicioFolio,
        Titulo = plan.Titulo,
        Vigencia = plan.Vigencia,
        Estado = plan.Estado,
        CompromisosFolios = plan.CompromisosFolios,
        VersionEnConsulta = plan.VersionEnConsulta,
        Consultas = plan.Consultas,
        AcuerdoAprobacion = plan.Aprobacion,
        AcuerdoLanzamiento = plan.Lanzamiento,
        Evaluacion = plan.Evaluacion,
        MotivoCancelacion = plan.MotivoCancelacion,
    };
}
