namespace OpenGov.Seguimiento.Comites;

/// <summary>Comité independiente que da seguimiento a los compromisos de un plan.</summary>
/// <param name="PlanFolio">Plan que sigue.</param>
/// <param name="PlanTitulo">Título del plan al formarse el comité.</param>
/// <param name="EjercicioFolio">Ejercicio de gobierno abierto al que pertenece.</param>
/// <param name="AcuerdoFolio">Acuerdo del STL que lo formó, adoptado con quórum.</param>
/// <param name="Reglas">Reglas de independencia e integración con que se formó.</param>
/// <param name="Estado">en_conformacion, constituido, en_funciones o disuelto.</param>
/// <param name="Integracion">Cómo está integrado hoy frente a sus reglas.</param>
/// <param name="Integrantes">Quienes lo forman o lo formaron, en el orden en que llegaron.</param>
/// <param name="ConstituidoEl">Día de su constitución.</param>
/// <param name="AcuerdoDisolucionFolio">Folio del acuerdo que lo disolvió.</param>
/// <param name="DisueltoEl">Día de su disolución.</param>
internal sealed record ComiteSeguimientoDetalle(
    string PlanFolio,
    string PlanTitulo,
    string EjercicioFolio,
    string AcuerdoFolio,
    ReglasComite Reglas,
    EstadoComite Estado,
    IntegracionComite Integracion,
    IReadOnlyList<IntegranteComite> Integrantes,
    DateOnly? ConstituidoEl,
    string? AcuerdoDisolucionFolio,
    DateOnly? DisueltoEl) : PublicDocument
{
    public static ComiteSeguimientoDetalle De(ComiteSeguimiento c) => new(
        c.PlanFolio, c.PlanTitulo, c.EjercicioFolio, c.AcuerdoFolio, c.Reglas, c.Estado, c.Integracion, c.Integrantes, c.ConstituidoEl, c.AcuerdoDisolucion, c.DisueltoEl);
}
