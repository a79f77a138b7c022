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
}
