using OpenGov.Secretariado.Contracts;

namespace OpenGov.Compromisos;

/// <summary>El acuerdo del Secretariado Técnico Local que sustenta un acto; su prueba de quórum se consulta en la sesión.</summary>
/// <param name="Folio">Folio del acuerdo.</param>
/// <param name="SesionFolio">Folio de la sesión que lo adoptó.</param>
/// <param name="Fecha">Día en que se adoptó.</param>
internal sealed record AcuerdoCitado(string Folio, string SesionFolio, DateOnly Fecha)
{
    /// <summary>C4: the acuerdo exists, is about this, was adopted with quorum, and not after the act that rests on it.</summary>
    /// <param name="desde">The day what it decides on came to be: nobody votes on what is not yet written.</param>
    public static AcuerdoCitado Exigir(AcuerdoResumen? acuerdo, Materia materia, string objetoFolio, DateOnly fecha, DateOnly? desde = null)
    {
        Rule.Require(acuerdo is not null,
            "COM-C4-sin-acuerdo", "Este paso exige un acuerdo del Secretariado Técnico Local: indica el folio de uno registrado.");
        Rule.Require(acuerdo!.Materia == materia,
            "COM-C4-acuerdo-de-otra-materia", $"El acuerdo {acuerdo.Folio} trata otra materia: este paso exige uno de {Nombre(materia)}.");
        Rule.Require(acuerdo.ObjetoFolio == objetoFolio,
            "COM-C4-acuerdo-de-otro-objeto", $"El acuerdo {acuerdo.Folio} no se tomó sobre {objetoFolio}: indica el que sí.");
        Rule.Ensure(acuerdo.HuboQuorum,
            "COM-C4-acuerdo-sin-quorum", $"La sesión {acuerdo.SesionFolio} no probó quórum: el acuerdo {acuerdo.Folio} no puede sustentar este paso.");
        Rule.Ensure(acuerdo.Adoptado,
            "COM-C4-acuerdo-no-adoptado", $"El acuerdo {acuerdo.Folio} no se adoptó: no puede sustentar este paso.");
        Rule.Ensure(acuerdo.Fecha <= fecha,
            "COM-C4-acuerdo-posterior", $"El acuerdo {acuerdo.Folio} es posterior a la fecha de este acto: corrige la fecha.");
        Rule.Ensure(desde is null || acuerdo.Fecha >= desde,
            "COM-C4-acuerdo-anterior", $"El acuerdo {acuerdo.Folio} se adoptó el {acuerdo.Fecha:yyyy-MM-dd}, antes de que hubiera sobre qué votar ({desde:yyyy-MM-dd}): hace falta otro.");

        return new(acuerdo.Folio, acuerdo.SesionFolio, acuerdo.Fecha);
    }

    private static string Nombre(Materia materia) => materia switch
    {
        Materia.AprobacionPlan => "aprobación del plan",
        Materia.LanzamientoPlan => "lanzamiento del plan",
        Materia.RetiroCompromiso => "retiro de compromiso",
        _ => "modificación del plan",
    };
}
