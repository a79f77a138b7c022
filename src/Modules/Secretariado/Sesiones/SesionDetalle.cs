using OpenGov.Secretariado.Acuerdos;
using OpenGov.Secretariado.Contracts;

namespace OpenGov.Secretariado.Sesiones;

/// <summary>Una sesión del Secretariado Técnico Local.</summary>
/// <param name="SecretariadoFolio">Folio del STL que sesiona.</param>
/// <param name="EjercicioFolio">Folio del ejercicio al que pertenece.</param>
/// <param name="Tipo">Instalación, ordinaria o extraordinaria.</param>
/// <param name="Numero">Número consecutivo entre las sesiones de su tipo (regla S8).</param>
/// <param name="NumerosSinRegistro">Sesiones anteriores que se celebraron y no constan en este registro; nulo si la numeración es corrida.</param>
/// <param name="Estado">En qué punto va: convocada, instalada, concluida, con acta aprobada o publicada; o diferida, cancelada o sin quórum.</param>
/// <param name="Convocatoria">Cómo se convocó.</param>
/// <param name="Integracion">El STL tal como estaba integrado ese día; nulo hasta que la sesión se abre.</param>
/// <param name="Asistencias">Quién asistió y en qué calidad.</param>
/// <param name="Quorum">La última cuenta de quórum, con sus datos de entrada; nula hasta que la sesión se abre.</param>
/// <param name="Acuerdos">Lo que se sometió a votación, en su orden.</param>
/// <param name="ConcluidaEl">Día en que concluyó.</param>
/// <param name="Acta">El acta y su plazo de publicación; nula hasta que la sesión concluye.</param>
internal sealed record SesionDetalle(
    string SecretariadoFolio,
    string EjercicioFolio,
    TipoSesion Tipo,
    int Numero,
    NumerosSinRegistro? NumerosSinRegistro,
    EstadoSesion Estado,
    Convocatoria Convocatoria,
    IntegracionDelDia? Integracion,
    IReadOnlyList<Asistencia> Asistencias,
    PruebaQuorum? Quorum,
    IReadOnlyList<AcuerdoDeSesion> Acuerdos,
    DateOnly? ConcluidaEl,
    Acta? Acta) : PublicDocument
{
    public static SesionDetalle De(Sesion sesion) => new(
        sesion.SecretariadoFolio, sesion.EjercicioFolio, sesion.Tipo, sesion.Numero, sesion.NumerosSinRegistro, sesion.Estado,
        sesion.Convocatoria, sesion.Integracion, sesion.Asistencias, sesion.Quorum, sesion.Acuerdos, sesion.ConcluidaEl, sesion.Acta);
}

/// <summary>Un acuerdo, en la lista de su sesión.</summary>
/// <param name="Folio">Folio del acuerdo, donde se consulta completo.</param>
/// <param name="Materia">Materia que decidió la regla de votación.</param>
/// <param name="Texto">Lo que se votó.</param>
/// <param name="Resultado">Si se adoptó.</param>
internal sealed record AcuerdoDeSesion(string Folio, Materia Materia, string Texto, ResultadoAcuerdo Resultado);
