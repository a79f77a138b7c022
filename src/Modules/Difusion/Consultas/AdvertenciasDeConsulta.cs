using OpenGov.Difusion.Campanas;

namespace OpenGov.Difusion.Consultas;

/// <summary>What the route asks of a consultation, or people expect of it; lacking it does not stop the act, it is published.</summary>
internal static class AdvertenciasDeConsulta
{
    public static IEnumerable<AdvertenciaConsulta> SinDifusion(IReadOnlyCollection<Publico> alcanzados) => PublicosDeLaRuta.Faltantes(alcanzados)
        .Select(p => new AdvertenciaConsulta(PublicosDeLaRuta.Regla, $"La consulta cerró sin ninguna acción de difusión registrada hacia: {p.Nombre}."));

    public static IEnumerable<AdvertenciaConsulta> DespuesDeSuVentana(Periodo ventana, DateOnly hoy)
    {
        if (hoy > ventana.Hasta)
            yield return new("DIF-F4-registrada-despues", "La consulta se registró cuando su ventana ya había terminado: en este sistema no recibió nada en línea.");
    }
}
