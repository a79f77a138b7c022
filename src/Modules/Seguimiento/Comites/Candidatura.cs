using OpenGov.Compromisos.Contracts;
using OpenGov.Secretariado.Contracts;

namespace OpenGov.Seguimiento.Comites;

/// <summary>Somebody proposed for the committee, with all that decides whether she is independent.</summary>
/// <param name="Organizacion">Who employs her or whom she represents; null if she comes on her own.</param>
/// <param name="Cargos">Every seat of an STL she has had, with its dates.</param>
/// <param name="Compromisos">The commitments of the plan, to find those she must stay out of.</param>
internal sealed record Candidatura(
    PersonaResumen Persona, string Sector, OrganizacionResumen? Organizacion, DeclaracionIntegrante Declaracion,
    IReadOnlyList<CargoResumen> Cargos, IReadOnlyList<CompromisoResumen> Compromisos)
{
    /// <summary>I1 to I5, on the day of the nomination.</summary>
    public IntegranteComite Admitida(IReadOnlyList<IntegranteComite> integrantes, ReglasComite reglas, DateOnly fecha)
    {
        Rule.Ensure(integrantes.Count < ComiteSeguimiento.IntegrantesMaximo,
            "SEG-comite-lleno", $"El comité ya tiene {ComiteSeguimiento.IntegrantesMaximo} integrantes, contados los que lo dejaron.");
        Rule.Ensure(!integrantes.Any(i => i.PersonaFolio == Persona.Folio && i.Vigente),
            "SEG-integrante-repetido", $"{Persona.NombrePublico} ya forma parte del comité.");
        Rule.Require(Organizacion is null || Organizacion.Sector == Sector,
            "SEG-I7-sector-distinto", $"{Organizacion?.Nombre} es del sector {Organizacion?.Sector}: quien viene de ella no puede contarse en {Sector}.");
        var conflicto = Independencia.ConElStl(new(fecha, fecha), Cargos, reglas.EnfriamientoMeses);
        Rule.Ensure(conflicto?.Regla != Independencia.I1, Independencia.I1, $"{conflicto?.Motivo} Por eso {Persona.NombrePublico} no puede formar parte del comité.");
        Rule.Ensure(conflicto?.Regla != Independencia.I2, Independencia.I2, $"{conflicto?.Motivo} Por eso {Persona.NombrePublico} aún no puede formar parte del comité.");
        reglas.ExigirDeclaracion(Declaracion, fecha);

        string[] empleadores = Organizacion is null ? [] : [Organizacion.Folio];
        var excusas = Compromisos.Select(c => Independencia.ConElCompromiso(Persona.Folio, empleadores, c, fecha)).OfType<Excusa>().ToList();
        Rule.Ensure(reglas.ConflictoLaboral is PoliticaConflicto.Excusa || excusas.All(e => e.Regla != Independencia.I3),
            Independencia.I3, $"{Organizacion?.Nombre} es responsable o corresponsable de compromisos del plan, y las reglas de este comité no admiten a quien trabaja para ella.");

        return new(
            Guid.CreateVersion7(), Persona.Folio, Persona.NombrePublico, Sector, Organizacion?.Folio, Organizacion?.Nombre,
            fecha, Hasta: null, MotivoBaja: null, Declaracion, excusas, SustituyeA: null, VinculosDeclaradosEl: null, Inhabilitacion: null);
    }
}
