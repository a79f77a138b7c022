namespace OpenGov.Compromisos.Plantilla;

internal sealed class MetaValidator : AbstractValidator<Meta>
{
    public MetaValidator()
    {
        RuleFor(m => m.Orden).InclusiveBetween(1, Redaccion.ListaMaximo);
        RuleFor(m => m.Titulo).Texto(Redaccion.LineaMaximo);
        RuleFor(m => m.Peso).Peso();
        RuleFor(m => m.Actividades).Hasta(Redaccion.ListaMaximo);
        RuleForEach(m => m.Actividades).SetValidator(new ActividadValidator());
    }
}

internal sealed class ActividadValidator : AbstractValidator<Actividad>
{
    public ActividadValidator()
    {
        RuleFor(a => a.Clave).NotEmpty().Matches(Actividad.ClaveForma).WithErrorCode("forma").WithMessage("Una clave lleva hasta 16 mayúsculas, dígitos y guiones, por ejemplo A1.");
        RuleFor(a => a.Titulo).Texto(Redaccion.LineaMaximo);
        RuleFor(a => a.Peso).Peso();
        RuleFor(a => a.Recurrencia!).SetValidator(new RecurrenciaValidator());
        RuleFor(a => a.Responsable!).SetValidator(new ResponsableValidator());
        RuleFor(a => a.MediosVerificacion).Hasta(Redaccion.ListaMaximo);
        RuleForEach(a => a.MediosVerificacion).SetValidator(new MedioVerificacionValidator());
    }
}

internal sealed class RecurrenciaValidator : AbstractValidator<Recurrencia>
{
    public RecurrenciaValidator() => RuleFor(r => r.Veces).InclusiveBetween(1, 1_000);
}

internal sealed class MedioVerificacionValidator : AbstractValidator<MedioVerificacion>
{
    public MedioVerificacionValidator()
    {
        RuleFor(m => m.Descripcion).Texto(Redaccion.LineaMaximo);
        RuleFor(m => m.Enlace).EnlaceOpcional();
        RuleFor(m => m.ClaseDocumento).TextoOpcional(100);
    }
}

internal static class PesoRule
{
    public static IRuleBuilderOptions<T, decimal> Peso<T>(this IRuleBuilder<T, decimal> rule) =>
        rule.InclusiveBetween(0.01m, Pesos.Total).PrecisionScale(5, 2, ignoreTrailingZeros: true);
}
