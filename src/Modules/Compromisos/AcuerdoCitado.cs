using OpenGov.Secretariado.Contracts;

namespace OpenGov.Compromisos;

/// <summary>El acuerdo del Secretariado Técnico Local que sustenta un acto; su prueba de quórum se consulta en la sesión.</summary>
/// <param name="Folio">Folio del acuerdo.</param>
/// <param name="SesionFolio">Folio de la sesión que lo adoptó.</param>
/// <param name="Fecha">Día en que se adoptó.</param>
internal sealed record AcuerdoCitado(string Folio, string SesionFolio, DateOnly Fecha)
{
    /// <summary>C4: the acuerdo exists and sustains this act; what makes it good for it is told by Secretariado (adr/0054).</summary>
    /// <param name="desde">Since when there was something to vote on: an acuerdo taken earlier was about another text.</param>
    public static AcuerdoCitado Exigir(AcuerdoResumen? acuerdo, Materia materia, string objetoFolio, DateOnly? desde, DateOnly fecha)
    {
        Rule.Require(acuerdo is not null,
            "COM-C4-sin-acuerdo", "Este paso exige un acuerdo del Secretariado Técnico Local: indica el folio de uno registrado.");
        if (acuerdo.ReparoPara(new([materia], objetoFolio, fecha, desde)) is { } reparo)
            Rule.Ensure(false, Codigo(reparo.Causa), reparo.Mensaje);

        return new(acuerdo.Folio, acuerdo.SesionFolio, acuerdo.Fecha);
    }

    private static string Codigo(CausaDeReparo causa) => causa switch
    {
        CausaDeReparo.OtraMateria => "COM-C4-acuerdo-de-otra-materia",
        CausaDeReparo.OtroAsunto => "COM-C4-acuerdo-de-otro-objeto",
        CausaDeReparo.SinQuorum => "COM-C4-acuerdo-sin-quorum",
        CausaDeReparo.NoAdoptado => "COM-C4-acuerdo-no-adoptado",
        CausaDeReparo.Posterior => "COM-C4-acuerdo-posterior",
        CausaDeReparo.Anterior => "COM-C4-acuerdo-anterior",
        _ => "COM-C4-acuerdo-sin-efecto",
    };
}
