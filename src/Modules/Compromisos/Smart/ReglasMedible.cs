using static OpenGov.Compromisos.Smart.Revision;

namespace OpenGov.Compromisos.Smart;

/// <summary>"Medibles": somebody else can check it.</summary>
internal static class ReglasMedible
{
    public static readonly IReadOnlyList<Regla> Todas =
    [
        Regla.Bloqueante("SMART-V1", CriterioSmart.Medible, "Cada actividad tiene al menos un medio de verificación.",
            b => Actividades(b).Where(a => a.Actividad.MediosVerificacion is [])
                .Select(a => new HallazgoSmart($"{a.Puntero}/medios_verificacion", $"Indica con qué se comprobará la actividad {a.Actividad.Clave}.")),
            SinActividades),

        Regla.Bloqueante("SMART-V2", CriterioSmart.Medible, "Cada indicador tiene fórmula, fuente y frecuencia.",
            b => Indicadores(b).SelectMany(i => (HallazgoSmart[])
            [
                .. Exigir(!string.IsNullOrWhiteSpace(i.Indicador.Formula), $"{i.Puntero}/formula", $"Indica cómo se calcula el indicador {i.Indicador.Clave}."),
                .. Exigir(!string.IsNullOrWhiteSpace(i.Indicador.Fuente), $"{i.Puntero}/fuente", $"Indica de dónde sale el dato del indicador {i.Indicador.Clave}."),
                .. Exigir(i.Indicador.Frecuencia is not null, $"{i.Puntero}/frecuencia", $"Indica cada cuándo se mide el indicador {i.Indicador.Clave}."),
            ]),
            SinIndicadores),

        Regla.Aviso("SMART-V3", CriterioSmart.Medible, "Cada medio de verificación tiene un enlace público o una clase de documento.",
            b => Actividades(b).SelectMany(a => a.Actividad.MediosVerificacion.Index().Where(m => !m.Item.EsAccesible)
                .Select(m => new HallazgoSmart($"{a.Puntero}/medios_verificacion/{m.Index}",
                    "Indica dónde se podrá consultar: una dirección pública (https://…) o la clase de documento."))),
            b => b.Redaccion.Actividades.Any(a => a.MediosVerificacion.Count > 0) ? null
                : new("#/redaccion/metas", "Escribe los medios de verificación para poder revisarlos.")),
    ];
}
