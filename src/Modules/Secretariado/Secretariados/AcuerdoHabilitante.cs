using FluentValidation.Results;
using OpenGov.Secretariado.Contracts;

namespace OpenGov.Secretariado.Secretariados;

/// <summary>Some steps of an installed STL are only taken by its own acuerdo, adopted with quorum on that matter.</summary>
internal static class AcuerdoHabilitante
{
    /// <summary>Null when none was named: whether the step needs one is for the aggregate to say.</summary>
    public static async Task<AcuerdoResumen?> CitarAcuerdo(this ISender sender, string? folio, CancellationToken ct)
    {
        if (folio is null) return null;

        return await sender.Send(new PreguntarAcuerdo(folio), ct)
            ?? throw new ValidationException([new ValidationFailure("AcuerdoFolio", $"No existe el acuerdo «{folio}».") { ErrorCode = "no_existe" }]);
    }

    public static AcuerdoResumen Habilitar(this AcuerdoResumen? acuerdo, Materia materia, SecretariadoTecnico secretariado, DateOnly fecha)
    {
        Rule.Require(acuerdo is not null,
            "STL-S7-sin-acuerdo", "Un Secretariado instalado solo da este paso por acuerdo; indica el folio en «acuerdo_folio».");
        Rule.Ensure(acuerdo.EjercicioFolio == secretariado.EjercicioFolio && (acuerdo.ObjetoFolio is null || acuerdo.ObjetoFolio == secretariado.Folio),
            "STL-S7-acuerdo-ajeno", $"El acuerdo {acuerdo.Folio} no es sobre este Secretariado.");
        Rule.Ensure(acuerdo.Materia == materia,
            "STL-S7-acuerdo-de-otra-materia", $"El acuerdo {acuerdo.Folio} es de otra materia; este paso necesita uno que lo decida.");
        Rule.Ensure(acuerdo is { Adoptado: true, HuboQuorum: true },
            "STL-S7-acuerdo-no-adoptado", $"El acuerdo {acuerdo.Folio} no se adoptó con quórum.");
        Rule.Ensure(acuerdo.Fecha <= fecha,
            "STL-S7-acuerdo-posterior", $"El acuerdo {acuerdo.Folio} es del {acuerdo.Fecha:yyyy-MM-dd}, posterior a este acto.");

        return acuerdo;
    }
}
