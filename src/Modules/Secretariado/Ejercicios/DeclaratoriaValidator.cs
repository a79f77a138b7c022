namespace OpenGov.Secretariado.Ejercicios;

internal sealed class DeclaratoriaValidator : AbstractValidator<Declaratoria>
{
    public DeclaratoriaValidator()
    {
        RuleFor(d => d.Firmantes).Must(f => f.Count <= Declaratoria.FirmantesMaximo)
            .WithErrorCode("demasiados").WithMessage($"Caben hasta {Declaratoria.FirmantesMaximo} firmantes.");
        RuleForEach(d => d.Firmantes).SetValidator(new FirmanteValidator());
        RuleFor(d => d.Documento!).SetValidator(new DocumentoValidator()).When(d => d.Documento is not null);
    }
}

internal sealed class FirmanteValidator : AbstractValidator<Firmante>
{
    public FirmanteValidator()
    {
        RuleFor(f => f.Nombre).Texto(Personas.Persona.NombreMaximo);
        RuleFor(f => f.Cargo).TextoOpcional(Firmante.CargoMaximo);
        RuleFor(f => f.Institucion).TextoOpcional(Organizaciones.Organizacion.NombreMaximo);
    }
}
