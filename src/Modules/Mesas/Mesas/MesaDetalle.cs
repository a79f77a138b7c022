using OpenGov.Mesas.Pasos;

namespace OpenGov.Mesas.Mesas;

/// <summary>Una mesa de participación, con sus fechas, sus cinco pasos y lo que produjo.</summary>
internal sealed record MesaDetalle : PublicDocument
{
    /// <summary>Folio del ejercicio al que pertenece.</summary>
    public required string EjercicioFolio { get; init; }

    /// <summary>Clave del tema: movilidad, inseguridad, medio_ambiente, corrupcion u otra que el ejercicio abra.</summary>
    public required string TemaClave { get; init; }

    /// <summary>Tema como se anuncia al público.</summary>
    public required string Titulo { get; init; }

    /// <summary>Diagnóstico del que parte la mesa.</summary>
    public required string ProblematicaBase { get; init; }

    /// <summary>Situación de la mesa.</summary>
    public required EstadoMesa Estado { get; init; }

    /// <summary>Dónde se reúne.</summary>
    public required SedeDeMesa Sede { get; init; }

    /// <summary>Fechas propuestas al principio; nunca se sobrescriben (regla M4).</summary>
    public required Periodo FechaPropuesta { get; init; }

    /// <summary>Fechas que rigen: las de la última reprogramación, o las propuestas.</summary>
    public required Periodo FechaVigente { get; init; }

    /// <summary>Cambios de fechas, en orden.</summary>
    public required IReadOnlyList<Reprogramacion> Reprogramaciones { get; init; }

    /// <summary>Día en que abrió; nulo si aún no.</summary>
    public required DateOnly? FechaRealizada { get; init; }

    /// <summary>Días entre el fin de las fechas propuestas y el día en que abrió (mientras no abra, el fin de las fechas vigentes). Cero o menos: a tiempo. Nulo si se canceló.</summary>
    public required int? DeslizamientoDias { get; init; }

    /// <summary>Quien la conduce; nulo si aún no se designa.</summary>
    public required FacilitadorDeMesa? Facilitador { get; init; }

    /// <summary>El llamado a participar en las fechas vigentes.</summary>
    public required ConvocatoriaDeMesa? Convocatoria { get; init; }

    /// <summary>Los cinco pasos de la metodología, en orden.</summary>
    public required IReadOnlyList<Paso> Pasos { get; init; }

    /// <summary>Lo que la mesa ha producido en cada paso.</summary>
    public required Productos Productos { get; init; }

    /// <summary>Con qué participación concluyó.</summary>
    public required ConclusionDeMesa? Conclusion { get; init; }

    /// <summary>Por qué se canceló, si se canceló.</summary>
    public required CancelacionDeMesa? Cancelacion { get; init; }

    /// <summary>Relatoría publicada, con la huella de sus bytes.</summary>
    public required Documento? Relatoria { get; init; }

    /// <summary>Whether somebody may still be added to its participants.</summary>
    public bool AdmiteParticipantes() => Conclusion is null && Cancelacion is null;

    /// <summary>The days on which it was really held, or is to be: once open, from the day it opened.</summary>
    public Periodo Celebracion() => FechaRealizada switch
    {
        null => FechaVigente,
        { } dia when FechaVigente.Incluye(dia) => FechaVigente with { Desde = dia },
        { } dia => new(dia, dia),
    };

    public static MesaDetalle De(Mesa mesa) => new()
    {
        EjercicioFolio = mesa.EjercicioFolio,
        TemaClave = mesa.TemaClave,
        Titulo = mesa.Titulo,
        ProblematicaBase = mesa.ProblematicaBase,
        Estado = mesa.Estado,
        Sede = mesa.Sede,
        FechaPropuesta = mesa.Calendario.Propuesta,
        FechaVigente = mesa.Calendario.Vigente,
        Reprogramaciones = mesa.Calendario.Reprogramaciones,
        FechaRealizada = mesa.Calendario.Realizada,
        DeslizamientoDias = mesa.Estado is EstadoMesa.Cancelada ? null : mesa.Calendario.DeslizamientoDias,
        Facilitador = mesa.Facilitador,
        Convocatoria = mesa.Convocatoria,
        Pasos = mesa.Metodologia.Pasos,
        Productos = mesa.Productos,
        Conclusion = mesa.Conclusion,
        Cancelacion = mesa.Cancelacion,
        Relatoria = mesa.Relatoria,
    };
}
