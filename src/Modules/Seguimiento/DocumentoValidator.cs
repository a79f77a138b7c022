namespace OpenGov.Seguimiento;

internal sealed class DocumentoValidator : AbstractValidator<Documento>
{
    public DocumentoValidator()
    {
        RuleFor(d => d.Titulo).Texto(300);
        RuleFor(d => d.HuellaSha256).HuellaSha256();
        RuleFor(d => d.Tipo).Texto(100);
        RuleFor(d => d.Bytes).InclusiveBetween(1, 10_737_418_240);
        RuleFor(d => d.FechaDocumento).NotEmpty();
        RuleFor(d => d.Enlace).EnlaceOpcional();
        RuleFor(d => d.Licencia).TextoOpcional(60);
    }
}
