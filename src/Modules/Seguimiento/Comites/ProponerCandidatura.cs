using OpenGov.Secretariado.Contracts;

namespace OpenGov.Seguimiento.Comites;

internal static class ProponerCandidatura
{
    /// <summary>All that is known today of somebody proposed for the committee of a plan.</summary>
    public static async Task<Candidatura> LaCandidatura(
        this ISender sender, string planFolio, string personaFolio, string sector, string? organizacionFolio, DeclaracionIntegrante declaracion, CancellationToken ct)
    {
        var persona = await sender.LaPersona(personaFolio, ct);
        var organizacion = await sender.LaOrganizacion(organizacionFolio, ct);
        var cargos = await sender.Send(new PreguntarCargos(persona.Folio), ct);
        return new(persona, sector, organizacion, declaracion, cargos, await sender.LosCompromisos(planFolio, ct));
    }
}
