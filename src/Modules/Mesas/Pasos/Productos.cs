namespace OpenGov.Mesas.Pasos;

/// <summary>Lo que la mesa ha producido, paso por paso. El producto de un paso reabierto se conserva hasta que otro lo sustituye.</summary>
/// <param name="Problema">Paso 1: el problema elegido.</param>
/// <param name="Acciones">Paso 2: las acciones identificadas.</param>
/// <param name="LineasDeAccion">Paso 2: las líneas de acción y sus metas.</param>
/// <param name="Compromisos">Paso 3: los compromisos propuestos.</param>
/// <param name="Indicadores">Paso 4: los borradores de indicador de cada compromiso.</param>
/// <param name="CambiosGobernanza">Paso 5: los cambios de gobernanza.</param>
internal sealed record Productos(
    EleccionDelProblema? Problema,
    IReadOnlyList<AccionIdentificada> Acciones,
    IReadOnlyList<LineaDeAccion> LineasDeAccion,
    IReadOnlyList<CompromisoPropuesto> Compromisos,
    IReadOnlyList<IndicadorBorrador> Indicadores,
    IReadOnlyList<CambioGobernanza> CambiosGobernanza)
{
    public static Productos Ninguno() => new(null, [], [], [], [], []);

    public Productos Con(EleccionDelProblema problema)
    {
        problema.Exigir();
        return this with { Problema = problema };
    }

    public Productos Con(IReadOnlyList<AccionIdentificada> acciones, IReadOnlyList<LineaDeAccion> lineas)
    {
        Rule.Require(acciones.Count >= 2, "MESA-paso2-pocas-acciones", "El paso 2 pide al menos dos acciones identificadas.");
        Rule.Require(acciones.Select(a => a.Sector).Distinct(StringComparer.Ordinal).Count() >= 2,
            "MESA-paso2-un-solo-sector", "Las acciones deben venir de al menos dos sectores distintos.");
        Rule.Require(lineas.Count >= 1, "MESA-paso2-sin-linea-de-accion", "El paso 2 pide al menos una línea de acción.");
        Rule.Require(lineas.DistinctBy(l => l.Clave, StringComparer.Ordinal).Count() == lineas.Count,
            "MESA-paso2-clave-repetida", "Cada línea de acción lleva su propia clave; hay una repetida.");

        return this with { Acciones = acciones, LineasDeAccion = lineas };
    }

    public Productos Con(IReadOnlyList<CompromisoPropuesto> compromisos)
    {
        Rule.Require(compromisos.Count >= 1, "MESA-paso3-sin-compromiso", "El paso 3 pide al menos un compromiso propuesto.");
        Rule.Require(compromisos.DistinctBy(c => c.Numero).Count() == compromisos.Count,
            "MESA-paso3-numero-repetido", "Cada compromiso lleva su propio número dentro de la mesa; hay uno repetido.");
        foreach (var compromiso in compromisos)
        {
            Rule.Require(LineasDeAccion.Any(compromiso.Sirve),
                "MESA-paso3-linea-desconocida",
                $"El compromiso {compromiso.Numero} cita la línea de acción «{compromiso.LineaDeAccion}», que el paso 2 no definió.");
        }

        return this with { Compromisos = compromisos };
    }

    public Productos Con(IReadOnlyList<IndicadorBorrador> indicadores)
    {
        foreach (var compromiso in Compromisos)
        {
            Rule.Require(indicadores.Any(i => i.Compromiso == compromiso.Numero),
                "MESA-paso4-compromiso-sin-indicador",
                $"Falta al menos un indicador para el compromiso {compromiso.Numero}, «{compromiso.Titulo}».");
        }

        foreach (var indicador in indicadores)
        {
            Rule.Require(Compromisos.Any(c => c.Numero == indicador.Compromiso),
                "MESA-paso4-compromiso-desconocido",
                $"Un indicador mide el compromiso {indicador.Compromiso}, que el paso 3 no propuso.");
        }

        return this with { Indicadores = indicadores };
    }

    public Productos Con(IReadOnlyList<CambioGobernanza> cambios)
    {
        Rule.Require(cambios.Count >= 1,
            "MESA-paso5-sin-cambio", "El paso 5 pide al menos un cambio de gobernanza: norma, proceso, institución o práctica.");
        return this with { CambiosGobernanza = cambios };
    }

    public string LineaDe(CompromisoPropuesto compromiso) =>
        LineasDeAccion.First(compromiso.Sirve).Descripcion;
}
