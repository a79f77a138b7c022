using OpenGov.Difusion.Campanas;
using OpenGov.Difusion.Consultas;

namespace OpenGov.Difusion.Cumplimiento;

/// <summary>Standards 3 and 4: people knew, people could say, and people were answered.</summary>
internal static class NormasDeParticipacion
{
    private static readonly Publico[] Publicos = [Publico.Medios, Publico.SociedadCivil, Publico.Academia];

    public static RequisitoOgp Difusion(DatosDeCumplimiento datos)
    {
        const string Clave = "3.2-difusion";
        const string Enunciado = "Se difunde la oportunidad de participar antes de que cierre la consulta.";
        if (Abiertas(datos).MinBy(c => c.AbiertaEl) is not { } primera) return RequisitoOgp.AunNoAplica(Clave, Enunciado, "No se ha abierto ninguna consulta.");

        var hasta = primera.CerradaEl <= datos.Dia ? primera.CerradaEl.Value : datos.Dia;
        var utiles = datos.Campanas.Where(c => c.TuvoAccionHasta(hasta)).ToList();
        var faltan = Publicos.Except(utiles.Select(c => c.Publico)).ToList();
        return RequisitoOgp.De(
            Clave, Enunciado, faltan.Count == 0,
            faltan.Count == 0 ? "Hubo acciones con medios, sociedad civil y academia." : $"Sin acciones con {NormasDelForo.Lista(faltan.Select(p => Json.SnakeCase(p.ToString()).Replace('_', ' ')))} hasta el {hasta:yyyy-MM-dd}.",
            utiles.Select(c => c.Folio), faltan.Count == 0 ? [] : [primera.Folio]);
    }

    public static RequisitoOgp Aportes(DatosDeCumplimiento datos)
    {
        const string Clave = "3.3-aportes";
        const string Enunciado = "Hay un mecanismo para recibir aportes, en línea y en persona, con un periodo anunciado.";
        var abiertas = Abiertas(datos).ToList();
        return abiertas.Count == 0
            ? RequisitoOgp.De(Clave, Enunciado, false, "No se ha abierto ninguna consulta pública sobre el plan.", [], [datos.Plan.Folio])
            : RequisitoOgp.De(
                Clave, Enunciado, true, // F2: none opens without both channels
                $"Consultas abiertas: {NormasDelForo.Lista(abiertas.Select(c => $"del {c.Ventana.Desde:yyyy-MM-dd} al {c.Ventana.Hasta:yyyy-MM-dd}"))}.", abiertas.Select(c => c.Folio), []);
    }

    public static RequisitoOgp Respuesta(DatosDeCumplimiento datos)
    {
        const string Clave = "4.1-respuesta";
        const string Enunciado = "Se publica cómo se consideró cada aporte: ninguno queda sin respuesta razonada.";
        var cerradas = Abiertas(datos).Where(c => c.CerradaEl <= datos.Dia).ToList();
        if (cerradas.Count == 0) return RequisitoOgp.AunNoAplica(Clave, Enunciado, "Ninguna consulta ha cerrado.");

        var vencidas = cerradas.Where(c => !(c.PublicadaEl <= datos.Dia) && c.ResponderAntesDe < datos.Dia).Select(c => c.Folio).ToList();
        var esperan = vencidas.Count == 0 ? [] : datos.SinRespuesta;
        return RequisitoOgp.De(
            Clave, Enunciado, vencidas.Count == 0,
            vencidas.Count == 0 ? "Las consultas cerradas están respondidas y publicadas, o en plazo." : $"Venció el plazo para responder {NormasDelForo.Lista(vencidas)}; propuestas admitidas sin respuesta: {esperan.Count}.",
            cerradas.Where(c => c.PublicadaEl <= datos.Dia).Select(c => c.Folio), vencidas.Concat(esperan));
    }

    private static IEnumerable<ConsultaPublica> Abiertas(DatosDeCumplimiento datos) => datos.Consultas.Where(c => c.AbiertaEl <= datos.Dia);
}
