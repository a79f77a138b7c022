namespace OpenGov.Compromisos.Plantilla;

internal sealed class IndicadorValidator : AbstractValidator<Indicador>
{
    public IndicadorValidator()
    {
        RuleFor(i => i.Clave).NotEmpty().Matches(Actividad.ClaveForma).WithErrorCode("forma").WithMessage("Una clave lleva hasta 16 mayúsculas, dígitos y guiones, por ejemplo I1.");
        RuleFor(i => i.Nombre).Texto(Redaccion.LineaMaximo);
        RuleFor(i => i.Unidad).TextoOpcional(100);
        RuleFor(i => i.LineaBase!).SetValidator(new LineaBaseDeIndicadorValidator());
        RuleFor(i => i.Formula).TextoOpcional(Redaccion.LineaMaximo);
        RuleFor(i => i.Fuente).TextoOpcional(Redaccion.LineaMaximo);
        RuleFor(i => i.MediosVerificacion).Hasta(Redaccion.ListaMaximo);
        RuleForEach(i => i.MediosVerificacion).SetValidator(new MedioVerificacionValidator());
    }
}

internal sealed class LineaBaseDeIndicadorValidator : AbstractValidator<LineaBaseDeIndicador>
{
    public LineaBaseDeIndicadorValidator() => RuleFor(l => l.Fuente).Texto(Redaccion.LineaMaximo);
}
