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
        if (acuerdo.ReparoPara(new([materia], secretariado.Folio, fecha, secretariado.InstaladoDesde, secretariado.EjercicioFolio)) is { } reparo)
            Rule.Ensure(false, Codigo(reparo.Causa), reparo.Mensaje);

        return acuerdo;
    }

    private static string Codigo(CausaDeReparo causa) => causa switch
    {
        CausaDeReparo.OtraMateria => "STL-S7-acuerdo-de-otra-materia",
        CausaDeReparo.OtroAsunto => "STL-S7-acuerdo-ajeno",
        CausaDeReparo.Posterior => "STL-S7-acuerdo-posterior",
        CausaDeReparo.Anterior => "STL-S7-acuerdo-anterior",
        CausaDeReparo.SinEfecto => "STL-S7-acuerdo-sin-efecto",
        _ => "STL-S7-acuerdo-no-adoptado",
    };
}
