using OpenGov.Secretariado.Contracts;

namespace OpenGov.Seguimiento.Comites;

/// <summary>The STL forms and dissolves committees by acuerdo, adopted with quorum; this is what makes one good for it.</summary>
internal static class AcuerdoHabilitante
{
    public static void Exigir(AcuerdoResumen acuerdo, IReadOnlyCollection<Materia> materias, string ejercicioFolio, string planFolio, DateOnly fecha)
    {
        Rule.Require(materias.Contains(acuerdo.Materia),
            "SEG-acuerdo-de-otra-materia", $"El acuerdo {acuerdo.Folio} trata otra materia; hace falta uno sobre la formación del comité.");
        Rule.Require(acuerdo.EjercicioFolio == ejercicioFolio && (acuerdo.ObjetoFolio is null || acuerdo.ObjetoFolio == planFolio),
            "SEG-acuerdo-ajeno", $"El acuerdo {acuerdo.Folio} no es sobre el plan {planFolio}.");
        Rule.Ensure(acuerdo is { Adoptado: true, HuboQuorum: true },
            "SEG-acuerdo-sin-quorum", $"El acuerdo {acuerdo.Folio} no fue adoptado con quórum.");
        Rule.Require(fecha >= acuerdo.Fecha,
            "SEG-anterior-al-acuerdo", $"El acuerdo {acuerdo.Folio} es del {acuerdo.Fecha:yyyy-MM-dd}; lo que autoriza no puede llevar fecha previa.");
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
}
