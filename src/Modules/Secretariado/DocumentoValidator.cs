namespace OpenGov.Secretariado;

internal sealed class DocumentoValidator : AbstractValidator<Documento>
{
    private const int TituloMaximo = 200;
    private const int TipoMaximo = 100;
    private const int LicenciaMaximo = 60;

    public DocumentoValidator()
    {
        RuleFor(d => d.Titulo).Texto(TituloMaximo);
        RuleFor(d => d.HuellaSha256).HuellaSha256();
        RuleFor(d => d.Tipo).Texto(TipoMaximo).Matches("^[a-z]+/[a-z0-9.+-]+$");
        RuleFor(d => d.Bytes).GreaterThan(0);
        RuleFor(d => d.Enlace).EnlaceOpcional();
        RuleFor(d => d.Licencia).TextoOpcional(LicenciaMaximo);
    }
}
