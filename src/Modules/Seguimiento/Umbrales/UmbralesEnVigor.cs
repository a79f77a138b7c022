using OpenGov.Seguimiento.Avances;

namespace OpenGov.Seguimiento.Umbrales;

/// <summary>Each day is judged by the thresholds that ruled on it; before any were fixed, by those of the factory (docs/adr/0046).</summary>
internal static class UmbralesEnVigor
{
    /// <summary>As of the times asked for: those fixed after that day, or known after that instant, do not count.</summary>
    public static async Task<UmbralesSemaforo> LosUmbrales(this DocumentStore documentos, string planFolio, TimeParameters cuando, CancellationToken ct) =>
        (await documentos.ReadAllAsync<UmbralesDePlanDetalle>(SeguimientoModule.Schema, "umbrales", cuando, ct, ("plan_folio", planFolio)))
        .Select(u => u.Umbrales).MaxBy(u => u.Desde) ?? UmbralesSemaforo.DeFabrica;

    public static UmbralesSemaforo EnVigor(this IEnumerable<UmbralesDePlan> fijados, string planFolio, DateOnly dia) =>
        fijados.Where(u => u.PlanFolio == planFolio && u.Desde <= dia).MaxBy(u => u.Desde)?.Umbrales ?? UmbralesSemaforo.DeFabrica;
}
