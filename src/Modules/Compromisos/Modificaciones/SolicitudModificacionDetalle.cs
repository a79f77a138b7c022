using OpenGov.Compromisos.Diferencias;
using OpenGov.Compromisos.Plantilla;

namespace OpenGov.Compromisos.Modificaciones;

/// <summary>Una solicitud de modificación de un compromiso lanzado, como se publica.</summary>
internal sealed record SolicitudModificacionDetalle : PublicDocument
{
    /// <summary>Folio del compromiso que cambiaría.</summary>
    public required string CompromisoFolio { get; init; }

    /// <summary>Folio del plan al que pertenece.</summary>
    public required string PlanFolio { get; init; }

    /// <summary>Estado de la solicitud.</summary>
    public required EstadoModificacion Estado { get; init; }

    /// <summary>Quién la pide.</summary>
    public required Solicitante Solicitante { get; init; }

    /// <summary>Por qué la pide.</summary>
    public required string Motivo { get; init; }

    /// <summary>Día en que se presentó.</summary>
    public required DateOnly PresentadaEl { get; init; }

    /// <summary>Versión del compromiso sobre la que se escribió.</summary>
    public required int VersionBase { get; init; }

    /// <summary>Lo que cambiaría, miembro por miembro: lo que dice, lo que diría y en una oración.</summary>
    public required IReadOnlyList<CambioLegible> Cambios { get; init; }

    /// <summary>Las fechas que recorre hacia adelante.</summary>
    public required IReadOnlyList<Prorroga> Prorrogas { get; init; }

    /// <summary>Verdadero si recorre una fecha que ya había pasado el día en que se presentó o, una vez autorizada, el día en que surtió efecto.</summary>
    public required bool Extemporanea { get; init; }

    /// <summary>La redacción completa que tendría el compromiso.</summary>
    public required Redaccion RedaccionPropuesta { get; init; }

    /// <summary>El acuerdo que la autorizó.</summary>
    public required AcuerdoCitado? Acuerdo { get; init; }

    /// <summary>Versión del compromiso que la aplica.</summary>
    public required int? VersionResultante { get; init; }

    /// <summary>Por qué se rechazó, si se rechazó.</summary>
    public required string? RespuestaRazonada { get; init; }

    public static SolicitudModificacionDetalle De(SolicitudModificacion solicitud) => new()
    {
        CompromisoFolio = solicitud.CompromisoFolio,
        PlanFolio = solicitud.PlanFolio,
        Estado = solicitud.Estado,
        Solicitante = solicitud.Solicitante,
        Motivo = solicitud.Motivo,
        PresentadaEl = solicitud.PresentadaEl,
        VersionBase = solicitud.VersionBase,
        Cambios = CambioDeRedaccion.Entre(solicitud.Antes, solicitud.Propuesta),
        Prorrogas = solicitud.Prorrogas,
        Extemporanea = solicitud.Extemporanea,
        RedaccionPropuesta = solicitud.Propuesta,
        Acuerdo = solicitud.Acuerdo,
        VersionResultante = solicitud.VersionResultante,
        RespuestaRazonada = solicitud.RespuestaRazonada,
    };
}
