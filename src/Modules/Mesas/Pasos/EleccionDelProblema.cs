using OpenGov.Mesas.Contracts;
using OpenGov.Mesas.Mesas;

namespace OpenGov.Mesas.Pasos;

internal enum MetodoDeEleccion { Consenso, Votacion }

/// <summary>Producto del paso 1: el problema que la mesa eligió, y cómo lo eligió.</summary>
/// <param name="Enunciado">El problema, en una o dos frases.</param>
/// <param name="Causas">Por qué ocurre; al menos una.</param>
/// <param name="Efectos">Qué provoca; al menos uno.</param>
/// <param name="OpcionesConsideradas">Problemas entre los que se eligió; al menos dos.</param>
/// <param name="Metodo">Si se eligió por consenso o por votación.</param>
/// <param name="Conteo">Votos de cada opción considerada; solo en una votación.</param>
/// <param name="Disensos">Posturas contrarias que la mesa quiso dejar por escrito.</param>
internal sealed record EleccionDelProblema(
    string Enunciado,
    IReadOnlyList<string> Causas,
    IReadOnlyList<string> Efectos,
    IReadOnlyList<string> OpcionesConsideradas,
    MetodoDeEleccion Metodo,
    IReadOnlyList<VotosPorOpcion> Conteo,
    IReadOnlyList<string> Disensos) : IProductoDePaso
{
    public const int EnunciadoMaximo = 1_000;
    public const int RenglonMaximo = 500;
    public const int RenglonesMaximos = 30;

    PasoMetodologico IProductoDePaso.Paso => PasoMetodologico.ElegirProblema;

    public Productos EntrarEn(Productos productos)
    {
        Rule.Require(Causas.Count >= 1, "MESA-paso1-sin-causa", "Falta al menos una causa del problema.");
        Rule.Require(Efectos.Count >= 1, "MESA-paso1-sin-efecto", "Falta al menos un efecto del problema.");
        Rule.Require(OpcionesConsideradas.Distinct(StringComparer.OrdinalIgnoreCase).Count() >= 2,
            "MESA-paso1-una-sola-opcion", "Elegir pide al menos dos opciones consideradas, distintas entre sí.");
        if (Metodo is MetodoDeEleccion.Votacion) ExigirConteo();
        else Rule.Require(Conteo.Count == 0, "MESA-paso1-conteo-sin-votacion", "Un consenso no lleva conteo; si se votó, el método es «votacion».");

        return productos with { Problema = this };
    }

    public IEnumerable<INotification> Hechos(Mesa mesa, DateOnly fecha) =>
        [new ProblemaElegido(mesa.Folio, mesa.EjercicioFolio, mesa.TemaClave, Enunciado, Causas, Efectos, fecha)];

    private void ExigirConteo()
    {
        Rule.Require(Conteo.Count == OpcionesConsideradas.Count && Conteo.Select(c => c.Opcion).ToHashSet().SetEquals(OpcionesConsideradas),
            "MESA-paso1-conteo-incompleto", "El conteo debe decir los votos de cada opción considerada, una vez cada una.");
        Rule.Require(Conteo.Any(c => c.Votos > 0), "MESA-paso1-sin-votos", "Una votación necesita al menos un voto.");
    }
}

/// <summary>Los votos que tuvo una opción.</summary>
/// <param name="Opcion">La opción, escrita igual que en opciones_consideradas.</param>
/// <param name="Votos">Cuántas personas votaron por ella.</param>
internal sealed record VotosPorOpcion(string Opcion, int Votos)
{
    public const int VotosMaximos = 100_000;
}
