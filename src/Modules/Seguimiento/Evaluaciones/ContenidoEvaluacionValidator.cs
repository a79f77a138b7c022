namespace OpenGov.Seguimiento.Evaluaciones;

internal sealed class ContenidoEvaluacionValidator : AbstractValidator<ContenidoEvaluacion>
{
    public ContenidoEvaluacionValidator()
    {
        RuleFor(c => c.Narrativa).Texto(ContenidoEvaluacion.NarrativaMaximo, ContenidoEvaluacion.NarrativaMinimo);
        RuleFor(c => c.Verificable!).SetValidator(new JuicioVerificableValidator()).When(c => c.Verificable is not null);
        RuleFor(c => c.Relevancia!).SetValidator(new JuicioRelevanciaValidator()).When(c => c.Relevancia is not null);
        RuleFor(c => c.Potencial!).SetValidator(new JuicioPotencialValidator()).When(c => c.Potencial is not null);
        RuleFor(c => c.Terminacion!).SetValidator(new JuicioTerminacionValidator()).When(c => c.Terminacion is not null);
        RuleFor(c => c.ResultadosTempranos!).SetValidator(new JuicioResultadosValidator()).When(c => c.ResultadosTempranos is not null);
    }
}

internal sealed class JuicioVerificableValidator : AbstractValidator<JuicioVerificable>
{
    public JuicioVerificableValidator()
    {
        RuleFor(j => j.EvidenciasFolios).NotNull().Hasta(ContenidoEvaluacion.EvidenciasMaximo);
        RuleForEach(j => j.EvidenciasFolios).Folio();
    }
}

internal sealed class JuicioRelevanciaValidator : AbstractValidator<JuicioRelevancia>
{
    public JuicioRelevanciaValidator()
    {
        RuleFor(j => j.Valores).NotNull().Hasta(Enum.GetValues<ValorEvaluado>().Length);
        RuleFor(j => j.EvidenciasFolios).NotNull().Hasta(ContenidoEvaluacion.EvidenciasMaximo);
        RuleForEach(j => j.EvidenciasFolios).Folio();
    }
}

internal sealed class JuicioPotencialValidator : AbstractValidator<JuicioPotencial>
{
    public JuicioPotencialValidator()
    {
        RuleFor(j => j.EvidenciasFolios).NotNull().Hasta(ContenidoEvaluacion.EvidenciasMaximo);
        RuleForEach(j => j.EvidenciasFolios).Folio();
    }
}

internal sealed class JuicioTerminacionValidator : AbstractValidator<JuicioTerminacion>
{
    public JuicioTerminacionValidator()
    {
        RuleFor(j => j.EvidenciasFolios).NotNull().Hasta(ContenidoEvaluacion.EvidenciasMaximo);
        RuleForEach(j => j.EvidenciasFolios).Folio();
    }
}

internal sealed class JuicioResultadosValidator : AbstractValidator<JuicioResultados>
{
    public JuicioResultadosValidator()
    {
        RuleFor(j => j.EvidenciasFolios).NotNull().Hasta(ContenidoEvaluacion.EvidenciasMaximo);
        RuleForEach(j => j.EvidenciasFolios).Folio();
    }
}
