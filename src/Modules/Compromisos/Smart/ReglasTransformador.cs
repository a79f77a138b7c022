using OpenGov.Compromisos.Plantilla;

using static OpenGov.Compromisos.Smart.Revision;

namespace OpenGov.Compromisos.Smart;

/// <summary>"De alto potencial transformador", on OGP's scale, which asks for binding or institutional change to call it substantial.</summary>
internal static class ReglasTransformador
{
    public static readonly IReadOnlyList<Regla> Todas =
    [
        Regla.Bloqueante("SMART-P1", CriterioSmart.Transformador, "El potencial es modesto o sustancial.",
            b => Exigir(b.Redaccion.Potencial?.Nivel is NivelPotencial.Modesto or NivelPotencial.Sustancial, "#/redaccion/potencial",
                "Declara un potencial modesto o sustancial; si es incierto, el compromiso necesita otra idea.")),

        Regla.Bloqueante("SMART-P2", CriterioSmart.Transformador, $"El potencial se justifica en al menos {Potencial.JustificacionMinimo} caracteres.",
            b => Exigir(Largo(b.Redaccion.Potencial!.Justificacion) >= Potencial.JustificacionMinimo, "#/redaccion/potencial/justificacion",
                $"La justificación tiene {Largo(b.Redaccion.Potencial.Justificacion)} caracteres; explica el porqué en al menos {Potencial.JustificacionMinimo}."),
            SinPotencial),

        Regla.Aviso("SMART-P3", CriterioSmart.Transformador, "Un potencial sustancial nombra al menos un cambio vinculante o institucional.",
            b => Exigir(b.Redaccion.Potencial is not { Nivel: NivelPotencial.Sustancial, Cambios: [] }, "#/redaccion/potencial/cambios",
                "Nombra la norma, el proceso, la institución o la práctica que cambia, o declara un potencial modesto."),
            SinPotencial),
    ];
}
