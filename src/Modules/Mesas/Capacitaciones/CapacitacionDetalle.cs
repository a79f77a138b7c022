namespace OpenGov.Mesas.Capacitaciones;

/// <summary>Una capacitación del ejercicio.</summary>
internal sealed record CapacitacionDetalle : PublicDocument
{
    /// <summary>Folio del ejercicio al que pertenece.</summary>
    public required string EjercicioFolio { get; init; }

    /// <summary>Nombre de la capacitación.</summary>
    public required string Titulo { get; init; }

    /// <summary>A quién se dirige.</summary>
    public required Audiencia Audiencia { get; init; }

    /// <summary>Situación de la capacitación.</summary>
    public required EstadoCapacitacion Estado { get; init; }

    /// <summary>Qué se enseña.</summary>
    public required IReadOnlyList<string> Temas { get; init; }

    /// <summary>Días en que se da.</summary>
    public required IReadOnlyList<SesionDeCapacitacion> Sesiones { get; init; }

    /// <summary>Folios de las mesas a las que acompaña.</summary>
    public required IReadOnlyList<string> MesasFolios { get; init; }

    /// <summary>Personas que asistieron; nulo mientras no se imparte.</summary>
    public required int? Asistencia { get; init; }

    /// <summary>Por qué se canceló, si se canceló.</summary>
    public required string? MotivoCancelacion { get; init; }

    public static CapacitacionDetalle De(Capacitacion capacitacion) => new()
    {
        EjercicioFolio = capacitacion.EjercicioFolio,
        Titulo = capacitacion.Titulo,
        Audiencia = capacitacion.Audiencia,
        Estado = capacitacion.Estado,
        Temas = capacitacion.Temas,
        Sesiones = capacitacion.Sesiones,
        MesasFolios = capacitacion.MesasFolios,
        Asistencia = capacitacion.Asistencia,
        MotivoCancelacion = capacitacion.MotivoCancelacion,
    };
}
