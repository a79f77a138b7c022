using OpenGov.Compromisos.Contracts;
using OpenGov.Seguimiento.Verificaciones;

namespace OpenGov.Seguimiento.Comites;

/// <summary>Who may sign in the name of a committee, how many are enough, and what spoils a signature.</summary>
internal static class FirmaDelComite
{
    /// <summary>The member who may sign about that commitment on that day (V1).</summary>
    public static IntegranteComite ExigirQuePuedaVerificar(this ComiteSeguimiento comite, string personaFolio, string compromisoFolio, DateOnly fecha)
    {
        var integrante = comite.ExigirIntegrante(personaFolio, fecha);
        integrante.ExigirQuePuedaVerificar(compromisoFolio, comite.Reglas.DeclaracionMeses, fecha);
        IntegracionComite.El(fecha, comite.Integrantes, comite.Reglas).ExigirSinGobierno(comite.Reglas);
        return integrante;
    }

    /// <summary>The membership of somebody in a committee at work: the one of that day, or else the last.</summary>
    public static IntegranteComite ExigirIntegrante(this ComiteSeguimiento comite, string personaFolio, DateOnly fecha)
    {
        Rule.Ensure(comite.Estado is EstadoComite.EnFunciones, "SEG-comite-sin-funciones", "Solo verifica un comité en funciones.");
        var membresias = comite.Integrantes.Where(i => i.PersonaFolio == personaFolio).ToList();
        return membresias.Find(i => i.EstaHabilitadoEl(fecha)) ?? membresias.LastOrDefault() ?? throw new NotFoundException("integrante", personaFolio);
    }

    public static void ExigirDelPlan(this ComiteSeguimiento comite, CompromisoResumen compromiso) => Rule.Require(
        compromiso.PlanFolio == comite.PlanFolio, "SEG-compromiso-ajeno", $"El compromiso {compromiso.Folio} no es del plan {comite.PlanFolio}.");

    /// <summary>A draft is for those who may judge that commitment; for the rest there is no such thing.</summary>
    public static bool PuedeLeerBorradores(this ComiteSeguimiento comite, string personaFolio, string compromisoFolio, DateOnly dia) =>
        comite.Integrantes.Any(i => i.PersonaFolio == personaFolio && i.EstaHabilitadoEl(dia) && !i.SeExcusaDe(compromisoFolio));

    /// <summary>How many of those who may judge a commitment are more than half (E3).</summary>
    public static int MayoriaPara(this ComiteSeguimiento comite, string compromisoFolio, DateOnly fecha) =>
        (comite.Integrantes.Count(i => i.EstaHabilitadoEl(fecha) && !i.SeExcusaDe(compromisoFolio)) / 2) + 1;

    /// <summary>What had already spoiled the signature of somebody on that day, by the membership she had then; null if nothing that is known.</summary>
    public static ObservacionIndependencia? ObservacionAlFirmar(this ComiteSeguimiento comite, string personaFolio, string compromisoFolio, DateOnly dia)
    {
        var integrante = comite.Integrantes.LastOrDefault(i => i.PersonaFolio == personaFolio && i.Desde <= dia);
        var conflicto = integrante is null ? null : Conflicto.De(integrante).Where(c => c.Alcanza(integrante.Id, compromisoFolio, dia)).MinBy(c => c.Desde);
        return conflicto is null ? null : new(conflicto.Regla, conflicto.Desde, conflicto.Motivo);
    }

    /// <summary>What spoils the signatures of somebody, as far as is known.</summary>
    public static IReadOnlyList<Conflicto> ConflictosDe(this ComiteSeguimiento comite, string personaFolio) =>
        [.. comite.Integrantes.Where(i => i.PersonaFolio == personaFolio).SelectMany(Conflicto.De)];
}
