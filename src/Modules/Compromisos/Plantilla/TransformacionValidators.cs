namespace OpenGov.Compromisos.Plantilla;

internal sealed class ValorOgpJustificadoValidator : AbstractValidator<ValorOgpJustificado>
{
    public ValorOgpJustificadoValidator() => RuleFor(v => v.Justificacion).Texto(Redaccion.ParrafoMaximo);
}

internal sealed class PotencialValidator : AbstractValidator<Potencial>
{
    public PotencialValidator()
    {
        RuleFor(p => p.Justificacion).Texto(Redaccion.ParrafoMaximo);
        RuleFor(p => p.Cambios).Hasta(Redaccion.ListaMaximo);
        RuleForEach(p => p.Cambios).SetValidator(new CambioVinculanteValidator());
    }
}

internal sealed class CambioVinculanteValidator : AbstractValidator<CambioVinculante>
{
    public CambioVinculanteValidator()
    {
        RuleFor(c => c.Descripcion).Texto(Redaccion.LineaMaximo);
        RuleFor(c => c.Institucion).TextoOpcional(Redaccion.LineaMaximo);
    }
}

internal sealed class CambioEsperadoValidator : AbstractValidator<CambioEsperado>
{
    public CambioEsperadoValidator()
    {
        RuleFor(c => c.Antes).Texto(Redaccion.ParrafoMaximo);
        RuleFor(c => c.Despues).Texto(Redaccion.ParrafoMaximo);
    }
}

internal sealed class RiesgoValidator : AbstractValidator<Riesgo>
{
    public RiesgoValidator()
    {
        RuleFor(r => r.Descripcion).Texto(Redaccion.LineaMaximo);
        RuleFor(r => r.Mitigacion).TextoOpcional(Redaccion.LineaMaximo);
    }
}

internal sealed class PresupuestoValidator : AbstractValidator<Presupuesto>
{
    public PresupuestoValidator()
    {
        RuleFor(p => p.Fuente).Texto(Redaccion.LineaMaximo);
        RuleFor(p => p.Monto).InclusiveBetween(0m, 1_000_000_000_000m);
        RuleFor(p => p.Moneda).Matches("^[A-Z]{3}$").WithErrorCode("forma").WithMessage("La moneda es un código ISO 4217 de tres letras, por ejemplo MXN.");
        RuleFor(p => p.Referencia).TextoOpcional(Redaccion.LineaMaximo);
    }
}
