using System.Globalization;

using OpenGov.Compromisos.Plantilla;

using static OpenGov.Compromisos.Smart.Revision;

namespace OpenGov.Compromisos.Smart;

/// <summary>In time: dates that hold together, inside the plan.</summary>
internal static class ReglasTemporal
{
    public static readonly IReadOnlyList<Regla> Todas =
    [
        Regla.Bloqueante("SMART-T1", CriterioSmart.Temporal, "El plazo cae dentro de la vigencia del plan.",
            b => (HallazgoSmart[])
            [
                .. Exigir(b.Vigencia!.Incluye(b.Redaccion.Plazo!.Inicio), "#/redaccion/plazo/inicio", $"El inicio debe caer en la vigencia del plan: {Escrita(b.Vigencia)}."),
                .. Exigir(b.Vigencia.Incluye(b.Redaccion.Plazo.Fin), "#/redaccion/plazo/fin", $"El fin debe caer en la vigencia del plan: {Escrita(b.Vigencia)}."),
            ],
            b => SinPlazo(b) ?? (b.Vigencia is not null ? null
                : new("#/redaccion/plazo", "No se sabe la vigencia del plan: indica el folio de un plan registrado."))),

        Regla.Bloqueante("SMART-T2", CriterioSmart.Temporal, "Las metas van en orden: 1, 2, 3…, y ninguna vence antes que la anterior.",
            b => b.Redaccion.Metas.Index().SelectMany(m => (HallazgoSmart[])
            [
                .. Exigir(m.Item.Orden == m.Index + 1, $"#/redaccion/metas/{m.Index}/orden", $"A esta meta le toca el orden {m.Index + 1}."),
                .. Exigir(m.Index is 0 || m.Item.Limite >= b.Redaccion.Metas[m.Index - 1].Limite, $"#/redaccion/metas/{m.Index}/limite",
                    $"La meta {m.Item.Orden} vence antes que la anterior: cambia el orden o la fecha."),
            ]),
            SinMetas),

        Regla.Bloqueante("SMART-T3", CriterioSmart.Temporal, "Las metas y las actividades caen dentro del plazo del compromiso.",
            b =>
            [
                .. b.Redaccion.Metas.Index().SelectMany(m => Exigir(b.Redaccion.Plazo!.Incluye(m.Item.Limite),
                    $"#/redaccion/metas/{m.Index}/limite", $"La meta {m.Item.Orden} debe vencer dentro del plazo del compromiso: {Escrito(b.Redaccion.Plazo)}.")),
                .. Actividades(b).SelectMany(a => DentroDelPlazo(a.Actividad, a.Puntero, b.Redaccion.Plazo!)),
            ],
            b => SinPlazo(b) ?? SinActividades(b)),

        Regla.Bloqueante("SMART-T4", CriterioSmart.Temporal, "El inicio no es posterior al fin.",
            b => Exigir(b.Redaccion.Plazo!.Inicio <= b.Redaccion.Plazo.Fin, "#/redaccion/plazo/fin", "El plazo termina antes de empezar: corrige una de las dos fechas."),
            SinPlazo),
    ];

    private static IEnumerable<HallazgoSmart> DentroDelPlazo(Actividad actividad, string puntero, Plazo plazo) =>
    [
        .. Exigir(actividad.Inicio <= actividad.Fin, $"{puntero}/fin", $"La actividad {actividad.Clave} termina antes de empezar: corrige una de las dos fechas."),
        .. Exigir(plazo.Incluye(actividad.Inicio), $"{puntero}/inicio", $"La actividad {actividad.Clave} debe empezar dentro del plazo del compromiso: {Escrito(plazo)}."),
        .. Exigir(plazo.Incluye(actividad.Fin), $"{puntero}/fin", $"La actividad {actividad.Clave} debe terminar dentro del plazo del compromiso: {Escrito(plazo)}."),
    ];

    private static string Escrita(Periodo vigencia) => $"{Escrito(vigencia.Desde)} a {(vigencia.Hasta is { } hasta ? Escrito(hasta) : "sin fecha de término")}";

    private static string Escrito(Plazo plazo) => $"{Escrito(plazo.Inicio)} a {Escrito(plazo.Fin)}";

    private static string Escrito(DateOnly dia) => dia.ToString("O", CultureInfo.InvariantCulture);
}
