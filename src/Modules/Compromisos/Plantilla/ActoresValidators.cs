namespace OpenGov.Compromisos.Plantilla;

internal sealed class ResponsableValidator : AbstractValidator<Responsable>
{
    public ResponsableValidator()
    {
        RuleFor(r => r.OrganizacionFolio).Folio();
        RuleFor(r => r.Puesto).Texto(Responsable.PuestoMaximo);
        RuleFor(r => r.Nombre).TextoOpcional(Redaccion.LineaMaximo);
    }
}

internal sealed class CorresponsableValidator : AbstractValidator<Corresponsable>
{
    public CorresponsableValidator()
    {
        RuleFor(c => c.OrganizacionFolio).Folio();
        RuleFor(c => c.Papel).TextoOpcional(Redaccion.LineaMaximo);
        RuleFor(c => c.Nombre).TextoOpcional(Redaccion.LineaMaximo);
        RuleFor(c => c.Sector).TextoOpcional(40);
    }
}

internal sealed class AutorValidator : AbstractValidator<Autor>
{
    public AutorValidator()
    {
        RuleFor(a => a.PersonaFolio).Folio();
        RuleFor(a => a.Nombre).TextoOpcional(Redaccion.LineaMaximo);
    }
}
