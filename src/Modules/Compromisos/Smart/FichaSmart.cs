using OpenGov.Compromisos.Plantilla;

namespace OpenGov.Compromisos.Smart;

/// <summary>
/// Qué tan específico, mesurable, medible, orientado a resultados, transformador y acotado en el tiempo está escrito un compromiso.
/// Es una función pura de la redacción y la vigencia del plan: lo mismo que entra da siempre lo mismo.
/// </summary>
/// <param name="Catalogo">Versión de las reglas y del vocabulario con que se evaluó.</param>
/// <param name="Validable">Verdadero si nada impide validarlo: se cumplen todas las reglas que bloquean y los pesos cuadran.</param>
/// <param name="Bloqueos">Cuántas reglas que bloquean no se cumplen todavía; los pesos se dicen aparte.</param>
/// <param name="Avisos">Cuántas recomendaciones no se cumplen.</param>
/// <param name="Reglas">Cada regla con su resultado, en orden fijo.</param>
internal sealed record FichaSmart(string Catalogo, bool Validable, int Bloqueos, int Avisos, IReadOnlyList<ReglaEvaluada> Reglas)
{
    public static FichaSmart Evaluar(Redaccion redaccion, Periodo? vigencia)
    {
        var borrador = new Borrador(redaccion, vigencia);
        ReglaEvaluada[] reglas = [.. CatalogoSmart.Reglas.Select(regla => regla.Evaluar(borrador))];
        var bloqueos = reglas.Count(regla => regla.Bloquea);
        var avisos = reglas.Count(regla => regla is { Nivel: NivelRegla.Aviso, Resultado: ResultadoRegla.NoCumple });

        PesoQueNoCuadra[] pesos = [.. Plantilla.Pesos.Revisar(redaccion).Select(falta => new PesoQueNoCuadra(falta.Code, falta.At, falta.Message))];

        return new(CatalogoSmart.Version, bloqueos is 0 && pesos is [], bloqueos, avisos, reglas) { Pesos = pesos };
    }

    /// <summary>Qué pesos de metas y actividades no suman lo que deben; vacío si cuadran. También impiden validar.</summary>
    public IReadOnlyList<PesoQueNoCuadra> Pesos { get; init; } = []; // fichas stored before reglas-3 did not look at them

    /// <summary>What stands in the way of validation, in the order of the rules; the weights after them.</summary>
    public IEnumerable<RuleFault> Impedimentos() => Reglas.Where(regla => regla.Bloquea)
        .SelectMany(regla => regla.Hallazgos.Select(hallazgo => new RuleFault(hallazgo.Puntero, regla.Regla, hallazgo.Mensaje)))
        .Concat(Pesos.Select(peso => new RuleFault(peso.Puntero, peso.Codigo, peso.Mensaje)));
}

/// <summary>El resultado de una regla.</summary>
/// <param name="Regla">Código estable, por ejemplo SMART-M1.</param>
/// <param name="Criterio">Palabra de la ruta del PAL a la que responde.</param>
/// <param name="Nivel">Si impide validar o solo recomienda.</param>
/// <param name="Resultado">Si se cumple, si no, o si falta con qué revisarla.</param>
/// <param name="Hallazgos">Qué corregir y dónde; vacío si se cumple.</param>
internal sealed record ReglaEvaluada(
    string Regla, CriterioSmart Criterio, NivelRegla Nivel, ResultadoRegla Resultado, IReadOnlyList<HallazgoSmart> Hallazgos)
{
    [JsonIgnore]
    public bool Bloquea => Nivel is NivelRegla.Bloqueante && Resultado is not ResultadoRegla.Cumple;
}

/// <summary>Qué corregir y dónde.</summary>
/// <param name="Puntero">Puntero JSON al miembro en falta; vale igual en el borrador, en el cuerpo que se envía y en el documento.</param>
/// <param name="Mensaje">Qué hacer, en una frase.</param>
internal sealed record HallazgoSmart(string Puntero, string Mensaje);

/// <summary>Un reparto de pesos que no cuadra.</summary>
/// <param name="Codigo">Código estable, por ejemplo COM-C3-pesos-de-metas: el mismo con que se rechazaría validarlo.</param>
/// <param name="Puntero">Puntero JSON al miembro en falta, como en las reglas.</param>
/// <param name="Mensaje">Cuánto suman y qué hacer, en una frase.</param>
internal sealed record PesoQueNoCuadra(string Codigo, string Puntero, string Mensaje);

internal enum CriterioSmart
{
    Especifico,
    Mesurable,
    Medible,
    Resultados,
    Transformador,
    Temporal,
}

internal enum NivelRegla
{
    Bloqueante,
    Aviso,
}

internal enum ResultadoRegla
{
    Cumple,
    NoCumple,
    SinDatos,
}
