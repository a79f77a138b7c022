using System.Globalization;

namespace OpenGov.Difusion.Cumplimiento;

/// <summary>Standards 1 and 5: a plural space that meets, and that goes on meeting while the plan is carried out.</summary>
internal static class NormasDelForo
{
    public const int MesesEntreSesiones = 6;
    public const int SesionesPorAno = 2;

    public static RequisitoOgp Espacio(DatosDeCumplimiento datos)
    {
        const string Clave = "1.1-espacio";
        const string Enunciado = "Existe un espacio permanente de diálogo, con gobierno y actores no gubernamentales.";
        if (datos.Foro is not { InstaladoEl: { } instalado } foro)
            return RequisitoOgp.De(Clave, Enunciado, false, "El Secretariado Técnico Local no está instalado.", [], [datos.Plan.EjercicioFolio]);

        var plural = foro.Sectores.Any(Sectores.EsGobierno) && foro.Sectores.Any(s => !Sectores.EsGobierno(s));
        return RequisitoOgp.De(Clave, Enunciado, plural, $"Instalado el {instalado:yyyy-MM-dd}; sectores representados: {Lista(foro.Sectores)}.", [foro.SecretariadoFolio], plural ? [] : [foro.SecretariadoFolio]);
    }

    public static RequisitoOgp Periodicidad(DatosDeCumplimiento datos)
    {
        const string Clave = "1.1-periodicidad";
        const string Enunciado = "El foro sesiona al menos cada seis meses.";
        if (datos.Foro is not { InstaladoEl: { } instalado } foro) return RequisitoOgp.AunNoAplica(Clave, Enunciado, "El foro no está instalado.");

        var fin = foro.ConcluidoEl ?? datos.Dia;
        var dias = foro.Sesiones.Select(s => s.Dia).Where(d => d > instalado && d <= fin).Prepend(instalado).ToList();
        var huecos = dias.Zip(dias.Skip(1).Append(fin)).Where(h => h.Second > h.First.AddMonths(MesesEntreSesiones)).ToList();
        return RequisitoOgp.De(
            Clave, Enunciado, huecos.Count == 0,
            huecos.Count == 0 ? $"Ninguna pausa entre sesiones pasa de {MesesEntreSesiones} meses." : $"Sin sesiones {Lista(huecos.Select(h => $"del {h.First:yyyy-MM-dd} al {h.Second:yyyy-MM-dd}"))}.",
            foro.Sesiones.Select(s => s.Folio), huecos.Count == 0 ? [] : [foro.SecretariadoFolio]);
    }

    public static RequisitoOgp Actas(DatosDeCumplimiento datos)
    {
        const string Clave = "2.2-actas";
        const string Enunciado = "Lo que el foro acuerda se publica a tiempo.";
        if (datos.Foro is not { Sesiones.Count: > 0 } foro) return RequisitoOgp.AunNoAplica(Clave, Enunciado, "El foro no ha concluido ninguna sesión.");

        var faltan = foro.Sesiones.Where(s => s.LimiteActa < datos.Dia && s.ActaPublicadaEl is null).Select(s => s.Folio).ToList();
        var publicadas = foro.Sesiones.Where(s => s.ActaPublicadaEl is not null).Select(s => s.Folio).ToList();
        return RequisitoOgp.De(
            Clave, Enunciado, faltan.Count == 0, $"De {foro.Sesiones.Count} sesiones, {publicadas.Count} tienen su acta publicada y a {faltan.Count} se les venció el plazo.", publicadas, faltan);
    }

    public static RequisitoOgp Rendicion(DatosDeCumplimiento datos)
    {
        const string Clave = "5.1-reuniones";
        const string Enunciado = "Durante la implementación, el foro se reúne al menos dos veces por año para revisar resultados.";
        if (datos.Foro is not { } foro || datos.LanzadoEl is not { } lanzado) return RequisitoOgp.AunNoAplica(Clave, Enunciado, "El plan no se ha lanzado.");

        var anos = Enumerable.Range(0, 50).Select(n => (Desde: lanzado.AddYears(n), Hasta: lanzado.AddYears(n + 1).AddDays(-1))).TakeWhile(a => a.Hasta <= datos.VigenteHasta).ToList();
        if (anos.Count == 0) return RequisitoOgp.AunNoAplica(Clave, Enunciado, $"Aún no se cumple un año del lanzamiento, el {lanzado:yyyy-MM-dd}.");

        var sesiones = foro.Sesiones.Where(s => s.Dia >= lanzado && s.Dia <= datos.VigenteHasta).ToList();
        var cortos = anos.Where(a => sesiones.Count(s => s.Dia >= a.Desde && s.Dia <= a.Hasta) < SesionesPorAno).ToList();
        return RequisitoOgp.De(
            Clave, Enunciado, cortos.Count == 0,
            cortos.Count == 0 ? $"Hubo al menos {SesionesPorAno} sesiones en cada año desde el lanzamiento." : $"Hubo menos de {SesionesPorAno} sesiones en el año que empezó el {Lista(cortos.Select(a => a.Desde.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)))}.",
            sesiones.Select(s => s.Folio), cortos.Count == 0 ? [] : [foro.SecretariadoFolio]);
    }

    internal static string Lista(IEnumerable<string> cosas) => string.Join(", ", cosas) is { Length: > 0 } lista ? lista : "ninguno";
}
