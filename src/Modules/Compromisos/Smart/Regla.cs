using OpenGov.Compromisos.Plantilla;

namespace OpenGov.Compromisos.Smart;

/// <summary>All that a rule may look at: what is written, and the days the plan is in force (unknown while there is no plan).</summary>
internal sealed record Borrador(Redaccion Redaccion, Periodo? Vigencia);

/// <summary>One rule of the FichaSmart: its words are published, its check is pure.</summary>
/// <param name="Enunciado">What it asks for, as a sentence that is true when the rule is met.</param>
/// <param name="Falta">What is missing to be able to check at all; null when the rule can be checked.</param>
/// <param name="Revisar">What does not meet the rule.</param>
internal sealed record Regla(
    string Clave, CriterioSmart Criterio, NivelRegla Nivel, string Enunciado,
    Func<Borrador, HallazgoSmart?> Falta, Func<Borrador, IEnumerable<HallazgoSmart>> Revisar)
{
    public static Regla Bloqueante(
        string clave, CriterioSmart criterio, string enunciado,
        Func<Borrador, IEnumerable<HallazgoSmart>> revisar, Func<Borrador, HallazgoSmart?>? falta = null) =>
        new(clave, criterio, NivelRegla.Bloqueante, enunciado, falta ?? (_ => null), revisar);

    public static Regla Aviso(
        string clave, CriterioSmart criterio, string enunciado,
        Func<Borrador, IEnumerable<HallazgoSmart>> revisar, Func<Borrador, HallazgoSmart?>? falta = null) =>
        new(clave, criterio, NivelRegla.Aviso, enunciado, falta ?? (_ => null), revisar);

    public ReglaEvaluada Evaluar(Borrador borrador)
    {
        if (Falta(borrador) is { } falta) return new(Clave, Criterio, Nivel, ResultadoRegla.SinDatos, [falta]);

        HallazgoSmart[] hallazgos = [.. Revisar(borrador)];
        return new(Clave, Criterio, Nivel, hallazgos.Length is 0 ? ResultadoRegla.Cumple : ResultadoRegla.NoCumple, hallazgos);
    }
}

/// <summary>The words the rules are written with.</summary>
internal static class Revision
{
    public static IEnumerable<HallazgoSmart> Exigir(bool cumple, string puntero, string mensaje) =>
        cumple ? [] : [new(puntero, mensaje)];

    public static HallazgoSmart? SinMetas(Borrador borrador) => borrador.Redaccion.Metas.Count > 0 ? null
        : new("#/redaccion/metas", "Escribe las metas para poder revisarlas.");

    public static HallazgoSmart? SinActividades(Borrador borrador) => borrador.Redaccion.Actividades.Any() ? null
        : new("#/redaccion/metas", "Escribe las actividades de cada meta para poder revisarlas.");

    public static HallazgoSmart? SinIndicadores(Borrador borrador) => borrador.Redaccion.Indicadores.Count > 0 ? null
        : new("#/redaccion/indicadores", "Escribe los indicadores para poder revisarlos.");

    public static HallazgoSmart? SinPlazo(Borrador borrador) => borrador.Redaccion.Plazo is not null ? null
        : new("#/redaccion/plazo", "Escribe el plazo (inicio y fin) para poder revisarlo.");

    public static HallazgoSmart? SinPotencial(Borrador borrador) => borrador.Redaccion.Potencial is not null ? null
        : new("#/redaccion/potencial", "Escribe el potencial transformador para poder revisarlo.");

    /// <summary>Every activity with the pointer to it.</summary>
    public static IEnumerable<(Actividad Actividad, string Puntero)> Actividades(Borrador borrador) =>
        from meta in borrador.Redaccion.Metas.Index()
        from actividad in meta.Item.Actividades.Index()
        select (actividad.Item, $"#/redaccion/metas/{meta.Index}/actividades/{actividad.Index}");

    /// <summary>Every indicator with the pointer to it.</summary>
    public static IEnumerable<(Indicador Indicador, string Puntero)> Indicadores(Borrador borrador) =>
        from indicador in borrador.Redaccion.Indicadores.Index()
        select (indicador.Item, $"#/redaccion/indicadores/{indicador.Index}");

    /// <summary>Length as the contract counts it: in code points.</summary>
    public static int Largo(string? texto) => Texto.Length(texto ?? "");
}
