using static OpenGov.Compromisos.Smart.Revision;

namespace OpenGov.Compromisos.Smart;

/// <summary>"Mesurables": there is a number to start from and a number to reach.</summary>
internal static class ReglasMesurable
{
    private static readonly Vocabulario Palabras = Vocabulario.Propio;

    public static readonly IReadOnlyList<Regla> Todas =
    [
        Regla.Bloqueante("SMART-M1", CriterioSmart.Mesurable, "Al menos un indicador tiene unidad, línea base (valor, fecha y fuente) y meta (valor y fecha).",
            b => b.Redaccion.Indicadores.Any(i => !string.IsNullOrWhiteSpace(i.Unidad) && !string.IsNullOrWhiteSpace(i.LineaBase?.Fuente) && i.TieneBaseYMeta)
                ? []
                : b.Redaccion.Indicadores is []
                    ? [new("#/redaccion/indicadores", "Escribe al menos un indicador con su unidad, su línea base y su meta.")]
                    : Indicadores(b).SelectMany(i => Incompleto(i.Indicador, i.Puntero))),

        Regla.Bloqueante("SMART-M2", CriterioSmart.Mesurable, "La meta de cada indicador es distinta de su línea base y va en el sentido declarado.",
            b => Indicadores(b).Where(i => i.Indicador is { TieneBaseYMeta: true, VaEnSuSentido: false })
                .Select(i => new HallazgoSmart($"{i.Puntero}/meta", EnSentido(i.Indicador))),
            b => b.Redaccion.Indicadores.Any(i => i.TieneBaseYMeta) ? null
                : new("#/redaccion/indicadores", "Escribe la línea base y la meta de un indicador para poder compararlas.")),

        Regla.Aviso("SMART-M3", CriterioSmart.Mesurable, "La unidad de cada indicador es de uso común.",
            b => Indicadores(b).Where(i => !string.IsNullOrWhiteSpace(i.Indicador.Unidad) && !Palabras.EsUnidad(i.Indicador.Unidad))
                .Select(i => new HallazgoSmart($"{i.Puntero}/unidad",
                    $"«{i.Indicador.Unidad}» no es una unidad común; usa algo que se cuente o se mida: personas, escuelas, por ciento, días.")),
            b => b.Redaccion.Indicadores.Any(i => !string.IsNullOrWhiteSpace(i.Unidad)) ? null
                : new("#/redaccion/indicadores", "Escribe la unidad de un indicador para poder revisarla.")),
    ];

    private static IEnumerable<HallazgoSmart> Incompleto(Plantilla.Indicador indicador, string puntero) =>
    [
        .. Exigir(!string.IsNullOrWhiteSpace(indicador.Unidad), $"{puntero}/unidad", "Indica en qué unidad se mide."),
        .. Exigir(!string.IsNullOrWhiteSpace(indicador.LineaBase?.Fuente), $"{puntero}/linea_base", "Indica de qué valor se parte, a qué fecha y de qué fuente."),
        .. Exigir(indicador.Meta is not null, $"{puntero}/meta", "Indica a qué valor se quiere llegar y en qué fecha."),
    ];

    private static string EnSentido(Plantilla.Indicador indicador) => indicador.LineaBase?.Valor == indicador.Meta?.Valor
        ? "La meta es igual a la línea base: así no cambiaría nada. Corrige uno de los dos valores."
        : $"La meta va en sentido contrario al declarado ({(indicador.Sentido is Plantilla.SentidoIndicador.Ascendente ? "ascendente" : "descendente")}). Corrige los valores o el sentido.";
}
