using OpenGov.Seguimiento.Comites;
using OpenGov.Seguimiento.Verificaciones;

namespace OpenGov.Seguimiento.Expedientes;

internal enum FaseMonitoreo { CumplimientoActividades, Resultados, Impacto }

/// <summary>Dictamen del comité que abre una fase de monitoreo, con lo que lo permitió.</summary>
/// <param name="Fase">La que abre.</param>
/// <param name="Fecha">Día del dictamen.</param>
/// <param name="ComiteFolio">Comité que dictamina.</param>
/// <param name="FirmantesFolios">Integrantes que lo firman: mayoría de los que no se excusan.</param>
/// <param name="Dictamen">Por qué.</param>
/// <param name="Verificado">Por ciento verificado ese día.</param>
/// <param name="Umbral">Por ciento que se pedía.</param>
/// <param name="PlanTerminado">Verdadero si procede porque la vigencia del plan terminó, aunque no se alcance el umbral.</param>
internal sealed record PromocionDeFase(
    FaseMonitoreo Fase, DateOnly Fecha, string ComiteFolio, IReadOnlyList<string> FirmantesFolios, string Dictamen, decimal Verificado, decimal Umbral, bool PlanTerminado)
{
    /// <summary>Firmantes de quienes después se supo que ese día ya no eran independientes. La fase queda abierta y el dictamen, marcado (I6).</summary>
    public IReadOnlyList<FirmanteObservado> Observados { get; init; } = [];

    public const decimal UmbralPorOmision = 80;
    public const int DictamenMaximo = 5_000;
    public const int DictamenMinimo = 30;
    public const int FirmantesMaximo = 15;

    /// <summary>What the committee may open next, signed by those who may sign.</summary>
    /// <param name="hayResultados">True if some indicator of result has been measured.</param>
    public static PromocionDeFase Dictar(
        Expediente expediente, ComiteSeguimiento? comite, IReadOnlyList<string> firmantes, string dictamen, DateOnly finDelPlan, bool hayResultados, DateOnly fecha)
    {
        Rule.Ensure(comite is not null, "SEG-G2-sin-comite", $"El plan {expediente.PlanFolio} no tiene un comité en funciones que dictamine.");
        Rule.Ensure(expediente.Fase is not FaseMonitoreo.Impacto, "SEG-G2-ultima-fase", $"El compromiso {expediente.Folio} ya está en la última fase.");
        var terminado = fecha > finDelPlan;
        var verificado = expediente.Avance.Verificado;
        Rule.Ensure(terminado || verificado >= expediente.UmbralDeFase,
            "SEG-G2-bajo-el-umbral", $"Está verificado {verificado:0.##} % y se pide {expediente.UmbralDeFase:0.##} %, o que termine el plan el {finDelPlan:yyyy-MM-dd}.");
        Rule.Ensure(terminado || expediente.Fase is FaseMonitoreo.CumplimientoActividades || hayResultados,
            "SEG-G2-sin-resultados", "Para pasar a impacto debe constar al menos una medición de resultado.");

        foreach (var firmante in firmantes) comite.ExigirQuePuedaVerificar(firmante, expediente.Folio, fecha);
        var pueden = comite.Integrantes.Count(i => i.EstaHabilitadoEl(fecha) && !i.SeExcusaDe(expediente.Folio));
        Rule.Require(firmantes.Distinct().Count() * 2 > pueden,
            "SEG-G2-sin-mayoria", $"Firman {firmantes.Distinct().Count()} de {pueden} integrantes que pueden hacerlo: hace falta la mayoría.");
        return new(expediente.Fase + 1, fecha, comite.Folio, [.. firmantes.Distinct()], dictamen.Trim(), verificado, expediente.UmbralDeFase, terminado);
    }

    public PromocionDeFase Observada(ComiteSeguimiento comite, string personaFolio, string compromisoFolio) =>
        ComiteFolio == comite.Folio && FirmantesFolios.Contains(personaFolio) && Observados.All(o => o.PersonaFolio != personaFolio)
        && comite.ObservacionAlFirmar(personaFolio, compromisoFolio, Fecha) is { } observacion
            ? this with { Observados = [.. Observados, new(personaFolio, observacion)] }
            : this;
}

/// <summary>Un firmante en conflicto.</summary>
/// <param name="PersonaFolio">Quién firmó.</param>
/// <param name="Observacion">Regla de independencia incumplida y desde cuándo.</param>
internal sealed record FirmanteObservado(string PersonaFolio, ObservacionIndependencia Observacion);

internal static class Fases
{
    /// <summary>The phase open on that day.</summary>
    public static FaseMonitoreo FaseEl(this IReadOnlyList<PromocionDeFase> promociones, DateOnly dia) =>
        promociones.LastOrDefault(p => p.Fecha <= dia)?.Fase ?? FaseMonitoreo.CumplimientoActividades;
}
