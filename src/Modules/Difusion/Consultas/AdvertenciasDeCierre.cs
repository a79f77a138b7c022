using OpenGov.Difusion.Campanas;

namespace OpenGov.Difusion.Consultas;

/// <summary>What the route asks before a consultation closes; lacking it does not stop the closing, it is published.</summary>
internal static class AdvertenciasDeCierre
{
    public static IEnumerable<AdvertenciaConsulta> SinDifusion(IReadOnlyCollection<Publico> alcanzados) => PublicosDeLaRuta.Faltantes(alcanzados)
        .Select(p => new AdvertenciaConsulta(PublicosDeLaRuta.Regla, $"La consulta cerró sin ninguna acción de difusión registrada hacia: {p.Nombre}."));

    public static IEnumerable<AdvertenciaConsulta> EnElUltimoDia(Periodo ventana, DateOnly hoy)
    {
        if (hoy <= ventana.Hasta)
        {
            yield return new(
                "DIF-F4-cierre-en-ultimo-dia", "La consulta se cerró durante el último día de su ventana, antes de que terminara.");
        }
    }
}
