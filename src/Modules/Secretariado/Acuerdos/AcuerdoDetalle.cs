using OpenGov.Secretariado.Contracts;

namespace OpenGov.Secretariado.Acuerdos;

/// <summary>Un acuerdo del Secretariado Técnico Local, con su votación, su prueba de quórum y su seguimiento.</summary>
/// <param name="SesionFolio">Sesión en que se votó.</param>
/// <param name="SecretariadoFolio">STL que lo votó.</param>
/// <param name="EjercicioFolio">Ejercicio al que pertenece.</param>
/// <param name="Materia">Materia; decide la regla de votación.</param>
/// <param name="Texto">Lo que se votó.</param>
/// <param name="ObjetoFolio">Folio de aquello de lo que habla (plan, compromiso, modificación), si aplica.</param>
/// <param name="Responsable">Quién responde de él, si se designó.</param>
/// <param name="Plazo">Último día para cumplirlo; si ya pasó y sigue abierto, está vencido.</param>
/// <param name="TomadoEl">Día en que se votó.</param>
/// <param name="Resultado">Si se adoptó.</param>
/// <param name="Votacion">La cuenta, por sector y por asiento, con la regla aplicada y la prueba de quórum.</param>
/// <param name="Estado">Su seguimiento; nulo si no se adoptó.</param>
/// <param name="Cumplimiento">Cómo se cumplió; nulo mientras no se cumpla.</param>
/// <param name="SinEfecto">Desde cuándo y por qué dejó de obligar; nulo si no se dejó sin efecto.</param>
internal sealed record AcuerdoDetalle(
    string SesionFolio,
    string SecretariadoFolio,
    string EjercicioFolio,
    Materia Materia,
    string Texto,
    string? ObjetoFolio,
    FolioYNombre? Responsable,
    DateOnly? Plazo,
    DateOnly TomadoEl,
    ResultadoAcuerdo Resultado,
    Votacion Votacion,
    EstadoAcuerdo? Estado,
    CumplimientoAcuerdo? Cumplimiento,
    FinDeEfectos? SinEfecto) : PublicDocument
{
    public static AcuerdoDetalle De(Acuerdo acuerdo) => new(
        acuerdo.SesionFolio, acuerdo.SecretariadoFolio, acuerdo.EjercicioFolio, acuerdo.Materia, acuerdo.Texto, acuerdo.ObjetoFolio,
        acuerdo.Responsable, acuerdo.Plazo, acuerdo.TomadoEl, acuerdo.Resultado, acuerdo.Votacion, acuerdo.Estado, acuerdo.Cumplimiento, acuerdo.SinEfecto);
}
