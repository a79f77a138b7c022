using OpenGov.Secretariado.Contracts;

namespace OpenGov.Seguimiento.Comites;

/// <summary>The STL forms and dissolves committees by acuerdo, adopted with quorum; this is what makes one good for it.</summary>
internal static class AcuerdoHabilitante
{
    /// <param name="desde">Since when there was something to agree on; null when there always was.</param>
    public static void Exigir(AcuerdoResumen acuerdo, IReadOnlyCollection<Materia> materias, string ejercicioFolio, string planFolio, DateOnly? desde, DateOnly fecha)
    {
        if (acuerdo.ReparoPara(new(materias, planFolio, fecha, desde, ejercicioFolio)) is { } reparo)
            Rule.Ensure(false, Codigo(reparo.Causa), reparo.Mensaje);
    }

    /// <summary>A committee takes over from one that was dissolved, by an acuerdo of its own.</summary>
    public static void ExigirRelevo(AcuerdoResumen acuerdo, IReadOnlyList<ComiteSeguimiento> anteriores)
    {
        var vigente = anteriores.FirstOrDefault(c => c.Estado is not EstadoComite.Disuelto);
        Rule.Ensure(vigente is null,
            "SEG-comite-vigente", $"El plan ya tiene un comité de seguimiento: {vigente?.Folio}. Otro se forma cuando ese se disuelve.");
        Rule.Require(anteriores.All(c => c.AcuerdoFolio != acuerdo.Folio),
            "SEG-acuerdo-usado", $"El acuerdo {acuerdo.Folio} ya formó un comité.");
    }

    private static string Codigo(CausaDeReparo causa) => causa switch
    {
        CausaDeReparo.OtraMateria => "SEG-acuerdo-de-otra-materia",
        CausaDeReparo.OtroAsunto => "SEG-acuerdo-ajeno",
        CausaDeReparo.Posterior => "SEG-anterior-al-acuerdo",
        CausaDeReparo.Anterior => "SEG-acuerdo-anterior",
        CausaDeReparo.SinEfecto => "SEG-acuerdo-sin-efecto",
        _ => "SEG-acuerdo-sin-quorum",
    };
}
