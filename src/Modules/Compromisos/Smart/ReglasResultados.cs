using OpenGov.Compromisos.Plantilla;

using static OpenGov.Compromisos.Smart.Revision;

namespace OpenGov.Compromisos.Smart;

/// <summary>"Orientados a resultados": it looks at what changes, not only at what is done.</summary>
internal static class ReglasResultados
{
    public static readonly IReadOnlyList<Regla> Todas =
    [
        Regla.Bloqueante("SMART-R1", CriterioSmart.Resultados, "Al menos un indicador es de resultado.",
            b => Exigir(b.Redaccion.Indicadores.Any(i => i.Nivel is NivelIndicador.Resultado), "#/redaccion/indicadores",
                "Escribe al menos un indicador de resultado: qué habrá cambiado, no solo qué se habrá hecho.")),

        Regla.Aviso("SMART-R2", CriterioSmart.Resultados, "Dice cómo están las cosas antes y cómo estarán después.",
            b => Exigir(!string.IsNullOrWhiteSpace(b.Redaccion.Cambio?.Antes) && !string.IsNullOrWhiteSpace(b.Redaccion.Cambio.Despues),
                "#/redaccion/cambio", "Describe el cambio: cómo es hoy y cómo será cuando se cumpla.")),
    ];
}
