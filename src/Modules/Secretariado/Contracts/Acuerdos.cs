using MediatR;

namespace OpenGov.Secretariado.Contracts;

/// <summary>Materia de un acuerdo; decide la regla de votación.</summary>
public enum Materia
{
    General,
    AprobacionPlan,
    LanzamientoPlan,
    ModificacionPlan,
    RetiroCompromiso,
    FormacionComite,
    CambioPolitica,
    ConclusionSecretariado,
}

/// <summary>¿Qué se acordó? Nulo si no existe.</summary>
public sealed record PreguntarAcuerdo(string Folio) : IRequest<AcuerdoResumen?>;

/// <summary>Lo que otro módulo necesita saber de un acuerdo.</summary>
/// <param name="HuboQuorum">La prueba de quórum de su sesión dio resultado favorable.</param>
/// <param name="SinEfectoDesde">Primer día en que ya no obliga; nulo si no se dejó sin efecto.</param>
public sealed record AcuerdoResumen(
    string Folio, string SesionFolio, string EjercicioFolio, Materia Materia, bool Adoptado, bool HuboQuorum, string? ObjetoFolio, DateOnly Fecha,
    DateOnly? SinEfectoDesde = null)
{
    /// <summary>Por qué no sustenta un acto; nulo si lo sustenta. Quien toma un acto por acuerdo pregunta aquí, y solo le pone su código.</summary>
    public ReparoAlAcuerdo? ReparoPara(ActoPorAcuerdo acto) => this switch
    {
        _ when !acto.Materias.Contains(Materia) => new(CausaDeReparo.OtraMateria, $"El acuerdo {Folio} es de otra materia: este acto pide uno de {acto.EnPalabras()}."),
        _ when !acto.EsSu(this) => new(CausaDeReparo.OtroAsunto, $"El acuerdo {Folio} no se tomó sobre {acto.ObjetoFolio}: indica el que sí."),
        { HuboQuorum: false } => new(CausaDeReparo.SinQuorum, $"La sesión {SesionFolio} no probó quórum: el acuerdo {Folio} no sustenta este acto."),
        { Adoptado: false } => new(CausaDeReparo.NoAdoptado, $"El acuerdo {Folio} no se adoptó: no sustenta este acto."),
        _ when Fecha > acto.Fecha => new(CausaDeReparo.Posterior, $"El acuerdo {Folio} es del {Fecha:yyyy-MM-dd}, posterior a este acto: corrige la fecha."),
        _ when Fecha < acto.Desde => new(CausaDeReparo.Anterior, $"El acuerdo {Folio} es del {Fecha:yyyy-MM-dd}, y lo que autorizaría es del {acto.Desde:yyyy-MM-dd}: nadie acuerda sobre lo que aún no existe."),
        _ when SinEfectoDesde <= acto.Fecha => new(CausaDeReparo.SinEfecto, $"El acuerdo {Folio} quedó sin efecto el {SinEfectoDesde:yyyy-MM-dd}: no sustenta un acto de ese día ni posterior."),
        _ => null,
    };
}

/// <summary>Un acto que solo se toma por acuerdo, y lo que pide del suyo.</summary>
/// <param name="Materias">Las materias que lo deciden.</param>
/// <param name="ObjetoFolio">Folio de aquello sobre lo que se actúa.</param>
/// <param name="Fecha">Día del acto.</param>
/// <param name="Desde">Día desde el que hay algo que acordar; nulo si siempre lo hubo.</param>
/// <param name="EjercicioFolio">Si se da, también sirve un acuerdo de ese ejercicio que no dice sobre qué se tomó.</param>
public sealed record ActoPorAcuerdo(IReadOnlyCollection<Materia> Materias, string ObjetoFolio, DateOnly Fecha, DateOnly? Desde, string? EjercicioFolio = null)
{
    /// <summary>Si el acuerdo habla de esto.</summary>
    internal bool EsSu(AcuerdoResumen acuerdo) => EjercicioFolio is null
        ? acuerdo.ObjetoFolio == ObjetoFolio
        : acuerdo.EjercicioFolio == EjercicioFolio && (acuerdo.ObjetoFolio is null || acuerdo.ObjetoFolio == ObjetoFolio);

    /// <summary>Sus materias, como se dicen.</summary>
    internal string EnPalabras() => string.Join(" o ", Materias.Select(materia => materia switch
    {
        Materia.AprobacionPlan => "aprobación del plan",
        Materia.LanzamientoPlan => "lanzamiento del plan",
        Materia.ModificacionPlan => "modificación del plan",
        Materia.RetiroCompromiso => "retiro de un compromiso",
        Materia.FormacionComite => "formación del comité",
        Materia.CambioPolitica => "cambio de política",
        Materia.ConclusionSecretariado => "conclusión del Secretariado",
        _ => "materia general",
    }));
}

/// <summary>Por qué un acuerdo no sustenta un acto.</summary>
/// <param name="Mensaje">La razón, en una frase.</param>
public sealed record ReparoAlAcuerdo(CausaDeReparo Causa, string Mensaje);

/// <summary>Qué le falta a un acuerdo para sustentar un acto.</summary>
public enum CausaDeReparo
{
    OtraMateria,
    OtroAsunto,
    SinQuorum,
    NoAdoptado,
    Posterior,
    Anterior,
    SinEfecto,
}
