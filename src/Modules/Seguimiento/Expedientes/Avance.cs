namespace OpenGov.Seguimiento.Expedientes;

/// <summary>El avance de un compromiso en sus tres valores, que nunca se mezclan. En por ciento del peso total.</summary>
/// <param name="Declarado">Lo que dice el responsable en sus reportes.</param>
/// <param name="Validado">Lo que sostienen los reportes validados.</param>
/// <param name="Verificado">Peso de las actividades que verificó el comité independiente.</param>
internal sealed record Avance(decimal Declarado, decimal Validado, decimal Verificado)
{
    /// <summary>Declarado menos verificado, en puntos porcentuales: cuánto de lo dicho falta por probarse.</summary>
    public decimal Discrepancia => Declarado - Verificado;

    public static Avance De(IReadOnlyList<ActividadSeguida> actividades) => new(
        Ponderado(actividades, a => a.Declarado?.Porcentaje ?? 0),
        Ponderado(actividades, a => a.Validado?.Porcentaje ?? 0),
        Ponderado(actividades, a => a.VerificadaEl is null ? 0 : 100));

    private static decimal Ponderado(IReadOnlyList<ActividadSeguida> actividades, Func<ActividadSeguida, decimal> porcentaje) =>
        Math.Round(actividades.Sum(a => a.Peso * porcentaje(a)) / 100, 2, MidpointRounding.AwayFromZero);
}
