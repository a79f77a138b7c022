namespace OpenGov.Compromisos.Smart;

/// <summary>Every rule, in the order of the words of the route: specific, mesurable, medible, results, transforming, and in time.</summary>
internal static class CatalogoSmart
{
    /// <summary>Changes with any rule, threshold or word of the vocabulary, so that an old ficha is not read with new rules.</summary>
    public static readonly string Version = $"reglas-3+vocabulario-{Vocabulario.Propio.Version}";

    public static readonly IReadOnlyList<Regla> Reglas =
    [
        .. ReglasEspecifico.Todas,
        .. ReglasMesurable.Todas,
        .. ReglasMedible.Todas,
        .. ReglasResultados.Todas,
        .. ReglasTransformador.Todas,
        .. ReglasTemporal.Todas,
    ];
}
