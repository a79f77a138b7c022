using OpenGov.Compromisos.Contracts;
using OpenGov.Seguimiento.Avances;
using OpenGov.Seguimiento.Contracts;
using OpenGov.Seguimiento.Evaluaciones;
using OpenGov.Seguimiento.Expedientes;
using OpenGov.Seguimiento.Recomendaciones;

namespace OpenGov.Seguimiento.EvaluacionesDePlan;

/// <summary>La evaluación final de un plan. Nadie la escribe: sale de los expedientes y de lo que firmó el comité, y no cambia.</summary>
internal sealed class EvaluacionPlan : AggregateRoot, IPublished
{
    public const string PlanConcluido = "concluido";
    public const string PlanEvaluado = "evaluado";

    public string PlanFolio { get; private init; } = "";
    public string PlanTitulo { get; private init; } = "";
    public string EjercicioFolio { get; private init; } = "";
    public DateOnly Fecha { get; private init; }
    public UmbralesSemaforo Umbrales { get; private init; } = UmbralesSemaforo.DeFabrica;
    public IReadOnlyList<ResultadoDeCompromiso> Compromisos { get; private init; } = [];
    public BalanceDeRecomendaciones Recomendaciones { get; private init; } = null!;

    private EvaluacionPlan() { } // EF

    /// <param name="finales">The final evaluations of its commitments.</param>
    internal static EvaluacionPlan Generar(
        PlanResumen plan, IReadOnlyList<Expediente> expedientes, IReadOnlyList<EvaluacionCompromiso> finales,
        IReadOnlyList<Recomendacion> recomendaciones, UmbralesSemaforo umbrales, DateOnly fecha)
    {
        Rule.Ensure(plan.Estado is PlanConcluido or PlanEvaluado, "SEG-E6-plan-no-concluido", $"El plan {plan.Folio} está {plan.Estado.Replace('_', ' ')}: su evaluación final se publica cuando concluye.");
        var publicadas = finales.Where(e => e.Estado is EstadoEvaluacion.Publicada).ToDictionary(e => e.CompromisoFolio, StringComparer.Ordinal);
        var faltan = expedientes.Where(e => e.Estado is not EstadoExpediente.Retirado && !publicadas.ContainsKey(e.Folio)).Select(e => e.Folio).ToList();
        Rule.Ensure(faltan.Count == 0, "SEG-E6-faltan-evaluaciones", $"Falta publicar la evaluación final de {string.Join(", ", faltan)}.");

        var evaluacion = new EvaluacionPlan
        {
            Folio = $"{plan.Folio}-EVF",
            PlanFolio = plan.Folio,
            PlanTitulo = plan.Titulo,
            EjercicioFolio = plan.EjercicioFolio,
            Fecha = fecha,
            Umbrales = umbrales,
            Compromisos = [.. expedientes.OrderBy(e => e.Folio, StringComparer.Ordinal).Select(e => ResultadoDeCompromiso.De(e, publicadas.GetValueOrDefault(e.Folio), umbrales, fecha))],
            Recomendaciones = BalanceDeRecomendaciones.De(recomendaciones),
        };
        evaluacion.Raise(new EvaluacionFinalPublicada(evaluacion.Folio, plan.Folio, plan.EjercicioFolio, fecha));
        return evaluacion;
    }

    public PublicDocument ToDocument() => new EvaluacionPlanDetalle(
        PlanFolio, PlanTitulo, EjercicioFolio, Fecha, TotalesDelPlan.De(Compromisos), Compromisos, Recomendaciones, Umbrales);
}
