using OpenGov.Seguimiento.Contracts;

namespace OpenGov.Difusion.Cumplimiento;

/// <summary>Standard 2, and the independent monitoring that OGP Local asks for: what was done is on record, and others looked at it.</summary>
internal static class NormasDeSeguimiento
{
    public const int MesesSinActualizar = 6;

    public static RequisitoOgp Repositorio(DatosDeCumplimiento datos)
    {
        const string Clave = "2.2-repositorio";
        const string Enunciado = "El repositorio guarda evidencia de la implementación de cada compromiso y se actualiza al menos dos veces por año.";
        if (datos.LanzadoEl is null) return RequisitoOgp.AunNoAplica(Clave, Enunciado, "El plan no se ha lanzado.");

        var callados = datos.Seguimiento.Compromisos.Where(c => !SeActualizo(c, datos.Dia)).Select(c => c.Folio).ToList();
        return RequisitoOgp.De(
            Clave, Enunciado, callados.Count == 0,
            callados.Count == 0 ? $"Ningún compromiso pasa {MesesSinActualizar} meses sin reporte, evidencia ni verificación nueva." : $"Pasaron más de {MesesSinActualizar} meses sin nada nuevo, o sin ninguna evidencia, en {NormasDelForo.Lista(callados)}.",
            datos.Seguimiento.Compromisos.SelectMany(c => c.Reportes.Concat(c.Evidencias)).Select(h => h.Folio), callados);
    }

    public static RequisitoOgp Independencia(DatosDeCumplimiento datos)
    {
        const string Clave = "local-independencia";
        const string Enunciado = "Un grupo independiente, sin mayoría de gobierno, da seguimiento al plan.";
        if (datos.LanzadoEl is null) return RequisitoOgp.AunNoAplica(Clave, Enunciado, "El plan no se ha lanzado.");

        return datos.Seguimiento.Comite is not { } comite
            ? RequisitoOgp.De(Clave, Enunciado, false, "El plan no tiene un comité de seguimiento constituido.", [], [datos.Plan.Folio])
            : RequisitoOgp.De(Clave, Enunciado, comite.EstaCompleto, comite.EstaCompleto ? "El comité está completo y es independiente." : "Al comité le faltan integrantes independientes.", [comite.Folio], comite.EstaCompleto ? [] : [comite.Folio]);
    }

    public static RequisitoOgp Verificacion(DatosDeCumplimiento datos)
    {
        const string Clave = "local-monitoreo";
        const string Enunciado = "Cada compromiso tiene verificaciones o evaluaciones de quien no lo implementa.";
        if (datos.LanzadoEl is null) return RequisitoOgp.AunNoAplica(Clave, Enunciado, "El plan no se ha lanzado.");

        var sin = datos.Seguimiento.Compromisos.Where(c => c.Verificaciones.Count + c.Evaluaciones.Count == 0).Select(c => c.Folio).ToList();
        return RequisitoOgp.De(
            Clave, Enunciado, sin.Count == 0,
            sin.Count == 0 ? "Todos los compromisos tienen al menos un juicio independiente." : $"Sin ningún juicio independiente: {NormasDelForo.Lista(sin)}.",
            datos.Seguimiento.Compromisos.SelectMany(c => c.Verificaciones.Concat(c.Evaluaciones)).Select(h => h.Folio), sin);
    }

    // From launch until it ended, no stretch longer than that without something new on record.
    private static bool SeActualizo(CompromisoSeguido compromiso, DateOnly dia)
    {
        var fin = compromiso.FinalizadoEl ?? dia;
        var novedades = compromiso.Reportes.Concat(compromiso.Evidencias).Concat(compromiso.Verificaciones).Select(h => h.Fecha)
            .Where(f => f > compromiso.AbiertoEl && f <= fin).Order().Prepend(compromiso.AbiertoEl).ToList();
        return novedades.Zip(novedades.Skip(1).Append(fin)).All(h => h.Second <= h.First.AddMonths(MesesSinActualizar))
            && (compromiso.Evidencias.Count > 0 || fin <= compromiso.AbiertoEl.AddMonths(MesesSinActualizar));
    }
}
