using OpenGov.Seguimiento.Evidencias;

namespace OpenGov.Seguimiento.Evaluaciones;

/// <summary>What an evaluation must bring before anybody is asked to answer it.</summary>
internal static class SustentoEvaluacion
{
    /// <summary>E2: every coded value of its moment is there, and cites evidence of that commitment.</summary>
    public static void Exigir(EvaluacionCompromiso evaluacion, IReadOnlyList<Evidencia> citadas, DateOnly fecha)
    {
        var juicios = evaluacion.Contenido.Juicios();
        var faltan = ContenidoEvaluacion.Debidos(evaluacion.Momento).Except(juicios.Select(j => j.Codigo)).ToList();
        Rule.RequireAll([.. faltan.Select(codigo => new RuleFault($"#/contenido/{codigo}", "SEG-E5-codigo-faltante", "Esta evaluación exige este código."))],
            "SEG-E5-codigo-faltante", $"A la evaluación le faltan códigos: {string.Join(", ", faltan)}.");
        var sinSustento = juicios.Where(j => j.Evidencias.Count == 0).Select(j => j.Codigo).ToList();
        Rule.RequireAll([.. sinSustento.Select(codigo => new RuleFault($"#/contenido/{codigo}/evidencias_folios", "SEG-E2-sin-sustento", "Cita al menos una evidencia."))],
            "SEG-E2-sin-sustento", $"Cada código cita al menos una evidencia; no la citan: {string.Join(", ", sinSustento)}.");
        foreach (var folio in evaluacion.Contenido.Citadas())
        {
            var evidencia = citadas.FirstOrDefault(e => e.Folio == folio);
            Rule.Require(evidencia is not null, "SEG-E2-evidencia-inexistente", $"No existe la evidencia {folio}.");
            evidencia.ExigirQueSustente(evaluacion.CompromisoFolio, evidencia.Actividad, fecha);
        }
    }
}
