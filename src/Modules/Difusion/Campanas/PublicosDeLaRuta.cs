namespace OpenGov.Difusion.Campanas;

/// <summary>Algo que la ruta pide y no ha ocurrido: no impide el acto, pero se publica.</summary>
/// <param name="Codigo">Regla que lo pide.</param>
/// <param name="Publico">A quién no se ha llegado.</param>
/// <param name="Mensaje">Qué falta.</param>
internal sealed record AdvertenciaDeDifusion(string Codigo, Publico Publico, string Mensaje);

/// <summary>F1: whom the route asks to reach before the consultation closes. Lacking one stops nothing; it is published.</summary>
internal static class PublicosDeLaRuta
{
    public const string Regla = "DIF-F1-publico-sin-difusion";

    private static readonly (Publico Publico, string Nombre)[] Publicos =
        [(Publico.Medios, "medios de comunicación"), (Publico.SociedadCivil, "sociedad civil"), (Publico.Academia, "academia")];

    public static bool Pide(Publico publico) => Publicos.Any(p => p.Publico == publico);

    public static IEnumerable<(Publico Publico, string Nombre)> Faltantes(IReadOnlyCollection<Publico> alcanzados) => Publicos.Where(p => !alcanzados.Contains(p.Publico));

    public static IEnumerable<AdvertenciaDeDifusion> SinAlcanzar(IReadOnlyCollection<Publico> alcanzados) =>
        Faltantes(alcanzados).Select(p => new AdvertenciaDeDifusion(Regla, p.Publico, $"Aún no hay ninguna acción de difusión registrada hacia: {p.Nombre}."));

    public static long Suma(this IEnumerable<AccionDifusion> acciones, UnidadAlcance unidad) =>
        acciones.Where(a => a.Vale && a.Alcance?.Unidad == unidad).Sum(a => (long)a.Alcance!.Valor);
}
